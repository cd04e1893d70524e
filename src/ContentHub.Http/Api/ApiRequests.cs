using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Http.Api;

/// <summary>Extension point: addresses under this path take more than other requests, and bound it themselves.</summary>
public sealed record LargeApiRequest(string Path, long MostBytes);

/// <summary>Reads what software sends. Bad input gives a named refusal with the place of the mistake, in every environment alike.</summary>
public static class ApiRequests
{
    public const long MostBytes = 8 * 1024 * 1024;

    /// <summary>The body as <typeparamref name="T"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="optional">True: no body means all defaults.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async Task<Result<T>> ReadAsync<T>(this HttpRequest request, bool optional, CancellationToken stop)
        where T : class, new()
    {
        if (optional && request.ContentLength is null or 0 && request.ContentType is null)
        {
            return new T();
        }

        if (!request.HasJsonContentType())
        {
            return new NotJson();
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, JsonSerializerOptions.Web, stop) is { } body ? body : new MalformedJson("it is null.");
        }
        catch (JsonException wrong)
        {
            return new MalformedJson(Where(wrong));
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new RequestTooLarge();
        }
    }

    /// <summary>RFC 7396: <paramref name="present"/> with the given members replaced and those that are null emptied.</summary>
    public static Result<T> Patched<T>(T present, MergePatch patch)
        where T : class
    {
        var merged = JsonSerializer.SerializeToNode(present, JsonSerializerOptions.Web)!.AsObject();
        try
        {
            Merge(merged, patch);
            return merged.Deserialize<T>(JsonSerializerOptions.Web)!;
        }
        catch (JsonException wrong)
        {
            return new MalformedJson(Where(wrong));
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, or a member that is there twice: both show only when the node is used.
            return new MalformedJson("it has a text or a name that can't be used.");
        }
    }

    /// <summary>The version in <c>If-Match</c>.</summary>
    public static Result<int> Version(this HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length is 0 || header == "*")
        {
            return new VersionMissing();
        }

        var quoted = header is ['"', .. { Length: > 0 and < 12 }, '"'];
        return quoted && int.TryParse(header[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : new VersionMalformed();
    }

    /// <summary>A time of a query: <c>2026-05-03</c> or <c>2026-05-03T09:00:00Z</c>.</summary>
    public static Result<DateTimeOffset?> Instant(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (DateTimeOffset?)null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? (DateTimeOffset?)at
            : new NotAValue(name, "a date or a time such as 2026-05-03T09:00:00Z");
    }

    /// <summary>A key of a query.</summary>
    public static Result<Guid?> Key(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (Guid?)null;
        }

        return Guid.TryParse(text, out var id) ? (Guid?)id : new NotAValue(name, "a key (UUID)");
    }

    /// <summary>One of the names of an enum, upper or lower case, <c>in-review</c> or <c>inReview</c>.</summary>
    public static Result<T?> Word<T>(string name, string? text)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return (T?)null;
        }

        var found = Enum.GetValues<T>().Where(v => v.ToString().Equals(text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 1 ? (T?)found[0] : new NotAValue(name, string.Join(", ", Enum.GetNames<T>().Select(ApiAnswers.Word)));
    }

    private static void Merge(JsonObject target, IEnumerable<KeyValuePair<string, JsonNode?>> patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is JsonObject inner && target[name] is JsonObject present)
            {
                Merge(present, inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }

    private static string Where(JsonException wrong) =>
        $"{(wrong.Path is { Length: > 0 } path ? $"at {path}, " : "")}line {(wrong.LineNumber ?? 0) + 1}, position {(wrong.BytePositionInLine ?? 0) + 1}.";
}

/// <summary>A JSON Merge Patch as it was sent.</summary>
public sealed class MergePatch : Dictionary<string, JsonNode?>;
