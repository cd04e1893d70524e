using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ContentHub.Channels.Tests.WordPress;

// Posts, pictures and terms of one site, with the rules that 6.1.9 was seen to apply.
internal sealed class FakeSite
{
    private readonly ConcurrentDictionary<string, List<string>> terms = new() { ["tags"] = [], ["categories"] = ["Uncategorised", "News"] };
    private long last;

    public ConcurrentDictionary<long, JsonObject> Posts { get; } = [];

    public ConcurrentDictionary<string, (long Id, string Alt, string File, byte[] Bytes)> Pictures { get; } = [];

    public bool HasNoTrash { get; set; }

    public bool RefusesPictures { get; set; }

    public IReadOnlyList<string> Tags => terms["tags"];

    public (int Status, JsonNode? Answer) Read(long id) => Posts.TryGetValue(id, out var post) ? (200, Shown(post)) : Missing;

    public JsonArray At(string[] slugs, string[] statuses) =>
        new([.. Posts.Values.Where(p => slugs.Contains((string?)p["slug"]) && statuses.Contains((string?)p["status"])).Select(Shown)]);

    public (int Status, JsonNode? Answer) Create(JsonObject body)
    {
        var id = Interlocked.Increment(ref last);
        Posts[id] = new JsonObject { ["id"] = id };
        var (status, answer) = Change(id, body);
        if (status != 200)
        {
            Posts.TryRemove(id, out _);
        }

        return (status == 200 ? 201 : status, answer);
    }

    public (int Status, JsonNode? Answer) Change(long id, JsonObject body)
    {
        if (!Posts.TryGetValue(id, out var post))
        {
            return Missing;
        }

        if ((string?)body["status"] is not ("publish" or "draft" or "pending"))
        {
            return (400, Problem(400, "rest_invalid_param", "Invalid parameter(s): status"));
        }

        if ((long?)body["featured_media"] is > 0 and var cover && Pictures.Values.All(p => p.Id != cover))
        {
            return (400, Problem(400, "rest_invalid_featured_media", "Invalid featured media ID."));
        }

        foreach (var (name, value) in body)
        {
            post[name] = value?.DeepClone();
        }

        // A slug is everybody's, drafts that come over REST included.
        for (var (wanted, next) = ((string?)post["slug"], 2); Posts.Values.Any(p => p != post && (string?)p["slug"] == (string?)post["slug"]); next++)
        {
            post["slug"] = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{next}");
        }

        return (200, Shown(post));
    }

    public (int Status, JsonNode? Answer) Trash(long id)
    {
        if (!Posts.TryGetValue(id, out var post))
        {
            return Missing;
        }

        if (HasNoTrash)
        {
            return (501, Problem(501, "rest_trash_not_supported", "The post does not support trashing. Set 'force=true' to delete."));
        }

        if ((string?)post["status"] == "trash")
        {
            return (410, Problem(410, "rest_already_trashed", "The post has already been deleted."));
        }

        (post["status"], post["slug"]) = ("trash", (string?)post["slug"] + "__trashed");
        return (200, Shown(post));
    }

    public JsonArray Media(string[] slugs) => new([.. Pictures.Where(p => slugs.Contains(p.Key)).Select(p => Picture(p.Key))]);

    public (int Status, JsonNode? Answer) Upload(string slug, string alt, string file, byte[] bytes)
    {
        if (RefusesPictures)
        {
            return (500, Problem(500, "rest_upload_sideload_error", "Sorry, you are not allowed to upload this file type."));
        }

        while (Pictures.ContainsKey(slug))
        {
            slug += "-2";
        }

        Pictures[slug] = (Interlocked.Increment(ref last), alt, file, bytes);
        return (201, Picture(slug));
    }

    public (int Status, JsonNode? Answer) MakeTag(string name)
    {
        var id = terms["tags"].FindIndex(t => t.Equals(name, StringComparison.OrdinalIgnoreCase)) + 1;
        if (id > 0)
        {
            var problem = Problem(400, "term_exists", "A term with the name provided already exists in this taxonomy.");
            problem["data"]!["term_id"] = id;
            return (400, problem);
        }

        terms["tags"].Add(name);
        return (201, new JsonObject { ["id"] = terms["tags"].Count, ["name"] = name });
    }

    public JsonArray TermsLike(string kind, string search) => new([.. terms[kind].Select((name, i) => (name, i))
        .Where(t => t.name.Contains(search, StringComparison.OrdinalIgnoreCase)).Select(t => new JsonObject { ["id"] = t.i + 1, ["name"] = t.name.Replace("&", "&amp;", StringComparison.Ordinal) })]);

    public static JsonObject Problem(int status, string code, string message) =>
        new() { ["code"] = code, ["message"] = message, ["data"] = new JsonObject { ["status"] = status } };

    private static (int Status, JsonNode? Answer) Missing => (404, Problem(404, "rest_post_invalid_id", "Invalid post ID."));

    private JsonObject Picture(string slug) => new()
    {
        ["id"] = Pictures[slug].Id,
        ["slug"] = slug,
        ["source_url"] = $"https://northwind.test/wp-content/uploads/{Pictures[slug].File}",
    };

    // With context=edit.
    private static JsonObject Shown(JsonObject post) => new()
    {
        ["id"] = post["id"]!.DeepClone(),
        ["status"] = post["status"]!.DeepClone(),
        ["slug"] = post["slug"]!.DeepClone(),
        ["link"] = (string?)post["status"] == "publish" ? $"https://northwind.test/{post["slug"]}/" : string.Create(CultureInfo.InvariantCulture, $"https://northwind.test/?p={(long)post["id"]!}"),
        ["content"] = new JsonObject { ["raw"] = (string?)post["content"] },
    };
}
