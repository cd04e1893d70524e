using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ContentHub.Fakes.Mastodon;

public sealed record FakeStatus(string Id, string Text, string? ReplyTo, IReadOnlyList<string> Media, string Visibility, string Language, bool Edited);

// Media counts down the polls until it is processed.
public sealed record FakeMedia(string Id, string Description, string ContentType, long Bytes, int Left);

// The statuses and uploads of one account, with the limits of its server.
public sealed partial class FakeWall
{
    public const string AccountId = "109348000000000001";
    private readonly ConcurrentDictionary<string, string> keys = [];
    private long last = 113_000_000_000_000_000;

    public ConcurrentDictionary<string, FakeStatus> Statuses { get; } = [];

    public ConcurrentDictionary<string, FakeMedia> Media { get; } = [];

    // Forks and other software take the header and do nothing with it.
    public bool IgnoresKeys { get; set; }

    public int Characters { get; set; } = 500;

    public int Attachments { get; set; } = 4;

    public int DescriptionLimit { get; set; } = 1500;

    // How often an upload is asked for until it is processed.
    public int Processing { get; set; }

    public static JsonObject Problem(string message) => new() { ["error"] = message };

    public static JsonObject Account() => new() { ["id"] = AccountId, ["username"] = "northwind", ["acct"] = "northwind", ["url"] = "https://social.northwind.test/@northwind" };

    public JsonObject Instance() => new()
    {
        ["domain"] = "social.northwind.test",
        ["version"] = "4.4.5",
        ["configuration"] = new JsonObject
        {
            ["statuses"] = new JsonObject { ["max_characters"] = Characters, ["max_media_attachments"] = Attachments, ["characters_reserved_per_url"] = 23 },
            ["media_attachments"] = new JsonObject { ["description_limit"] = DescriptionLimit, ["image_size_limit"] = 16_777_216, ["image_matrix_limit"] = 33_177_600 },
        },
    };

    public JsonArray Newer(string than, int limit) => new([.. Statuses.Values.Where(s => string.CompareOrdinal(s.Id, than) > 0)
        .OrderBy(s => s.Id, StringComparer.Ordinal).TakeLast(than.Length == 0 ? limit : int.MaxValue).Take(limit).Reverse().Select(Shown)]);

    public (int Status, JsonNode? Answer) Create(JsonObject body, string key)
    {
        if (key.Length > 0 && !IgnoresKeys && keys.TryGetValue(key, out var known) && Statuses.TryGetValue(known, out var same))
        {
            return (200, Shown(same));
        }

        var status = Read(body, NextId());
        if (Fault(status) is { } fault)
        {
            return (422, Problem(fault));
        }

        if (status.ReplyTo is { } parent && !Statuses.ContainsKey(parent))
        {
            return (404, Problem("The post you are trying to reply to does not appear to exist."));
        }

        Statuses[status.Id] = status;
        keys[key] = status.Id;
        return (200, Shown(status));
    }

    public (int Status, JsonNode? Answer) Change(string id, JsonObject body)
    {
        if (!Statuses.TryGetValue(id, out var old))
        {
            return Missing;
        }

        var changed = Read(body, id) with { ReplyTo = old.ReplyTo, Visibility = old.Visibility, Edited = true };
        if (Fault(changed) is { } fault)
        {
            return (422, Problem(fault));
        }

        Statuses[id] = changed;
        return (200, Shown(changed));
    }

    public (int Status, JsonNode? Answer) Read(string id) => Statuses.TryGetValue(id, out var status) ? (200, Shown(status)) : Missing;

    public (int Status, JsonNode? Answer) Source(string id) =>
        Statuses.TryGetValue(id, out var status) ? (200, new JsonObject { ["id"] = id, ["text"] = status.Text, ["spoiler_text"] = "" }) : Missing;

    public (int Status, JsonNode? Answer) Delete(string id) => Statuses.TryRemove(id, out var status) ? (200, Shown(status)) : Missing;

    public (int Status, JsonNode? Answer) Upload(string description, string contentType, long bytes)
    {
        if (contentType is not ("image/jpeg" or "image/png" or "image/webp" or "image/gif") || bytes > 16_777_216 || description.Length > DescriptionLimit)
        {
            return (422, Problem("Validation failed: File content type is invalid"));
        }

        var media = Media[NextId()] = new FakeMedia(last.ToString(CultureInfo.InvariantCulture), description, contentType, bytes, Processing);
        return (media.Left > 0 ? 202 : 200, Shown(media));
    }

    // 206 until it is processed.
    public (int Status, JsonNode? Answer) Poll(string id)
    {
        if (!Media.TryGetValue(id, out var media) || Statuses.Values.Any(s => s.Media.Contains(id)))
        {
            return Missing;
        }

        Media[id] = media with { Left = Math.Max(0, media.Left - 1) };
        return (media.Left > 0 ? 206 : 200, Shown(media));
    }

    public string Note(FakeStatus status) => string.Join(", ", [
        status.Visibility, status.Language, .. status.ReplyTo is null ? Array.Empty<string>() : ["a reply"], .. status.Edited ? ["edited"] : Array.Empty<string>(),
        .. status.Media.Select(m => $"a picture of “{Media[m].Description}”")]);

    private static (int, JsonNode?) Missing => (404, Problem("Record not found"));

    private string NextId() => Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);

    private static FakeStatus Read(JsonObject body, string id) => new(
        id, ((string?)body["status"] ?? "").Trim(), (string?)body["in_reply_to_id"], [.. (body["media_ids"] as JsonArray ?? []).Select(m => (string)m!)],
        (string?)body["visibility"] ?? "public", (string?)body["language"] ?? "", false);

    private string? Fault(FakeStatus status)
    {
        var elsewhere = Statuses.Values.Where(s => s.Id != status.Id).SelectMany(s => s.Media).ToHashSet();
        return status.Text.Length == 0 && status.Media.Count == 0 ? "Validation failed: Text can't be blank"
            : Counted(status.Text) > Characters ? $"Validation failed: Text character limit of {Characters} exceeded"
            : status.Media.Count > Attachments ? $"Validation failed: Cannot attach more than {Attachments} files"
            : status.Media.Any(m => !Media.ContainsKey(m) || elsewhere.Contains(m)) ? "Media not found or already attached to another post"
            : status.Media.Any(m => Media[m].Left > 0) ? "Cannot attach files that have not finished processing. Try again in a moment!"
            : null;
    }

    // As the server counts: graphemes, 23 for any address, the name without its server for a mention.
    private static int Counted(string text) => new StringInfo(Mention().Replace(Address().Replace(text, new string('x', 23)), "$1")).LengthInTextElements;

    private static JsonObject Shown(FakeStatus status) => new()
    {
        ["id"] = status.Id,
        ["in_reply_to_id"] = status.ReplyTo,
        ["url"] = $"https://social.northwind.test/@northwind/{status.Id}",
        ["visibility"] = status.Visibility,
        ["language"] = status.Language,
        ["account"] = Account(),
        ["content"] = "<p>…</p>",
        ["media_attachments"] = new JsonArray([.. status.Media.Select(m => new JsonObject { ["id"] = m, ["type"] = "image" })]),
    };

    private static JsonObject Shown(FakeMedia media) => new() { ["id"] = media.Id, ["type"] = "image", ["description"] = media.Description, ["url"] = media.Left > 0 ? null : $"https://files.northwind.test/{media.Id}.jpg" };

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=^|\s)(@\w+)@[\w.-]+\w")]
    private static partial Regex Mention();
}
