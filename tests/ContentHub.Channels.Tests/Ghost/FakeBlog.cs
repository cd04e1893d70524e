using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ContentHub.Channels.Tests.Ghost;

// Posts, pictures and tags of one site, with the rules that 6.65.0 was seen to apply.
internal sealed class FakeBlog
{
    private int changes;
    private int last;

    public ConcurrentDictionary<string, JsonObject> Posts { get; } = [];

    public List<string> Tags { get; } = ["News"];

    public List<string> Pictures { get; } = [];

    public bool RefusesPictures { get; set; }

    public (int Status, JsonNode? Answer) Read(string id) => Posts.TryGetValue(id, out var post) ? (200, Shown(post)) : (404, Problem("NotFoundError", "Resource not found error, cannot read post.", "Post not found."));

    public JsonObject At(string[] slugs) => new()
    {
        ["posts"] = new JsonArray([.. Posts.Values.Where(p => slugs.Contains((string?)p["slug"])).Select(p => p.DeepClone())]),
    };

    public (int Status, JsonNode? Answer) Create(JsonObject body)
    {
        var id = Interlocked.Increment(ref last).ToString("x24", CultureInfo.InvariantCulture);
        if (Invalid(body) is { } invalid)
        {
            return (422, invalid);
        }

        Keep(Posts[id] = new JsonObject { ["id"] = id }, body);
        return (201, Shown(Posts[id]));
    }

    public (int Status, JsonNode? Answer) Change(string id, JsonObject body)
    {
        if (!Posts.TryGetValue(id, out var post))
        {
            return Read(id);
        }

        if ((string?)body["updated_at"] is not { Length: > 0 } seen)
        {
            return (422, Problem("ValidationError", "Validation error, cannot edit post.", "must have required property 'updated_at'"));
        }

        if (seen != (string?)post["updated_at"])
        {
            return (409, Problem("UPDATE_COLLISION", "Saving failed! Someone else is editing this post."));
        }

        if (Invalid(body) is { } invalid)
        {
            return (422, invalid);
        }

        Keep(post, body);
        return (200, Shown(post));
    }

    // A person at the site.
    public void Edit(string id, string name, string value) => Keep(Posts[id], new JsonObject { [name] = value });

    public (int Status, JsonNode? Answer) Upload(string file, string type)
    {
        if (RefusesPictures || !type.StartsWith("image/", StringComparison.Ordinal))
        {
            return (415, Problem("UnsupportedMediaTypeError", "Please select a valid image."));
        }

        Pictures.Add(file);
        return (201, new JsonObject { ["images"] = new JsonArray(new JsonObject { ["url"] = $"https://northwind.test/content/images/2026/03/{file}", ["ref"] = file }) });
    }

    public JsonObject TagsLike(string name) => new()
    {
        ["tags"] = new JsonArray([.. Tags.Select((t, i) => (t, i)).Where(t => t.t.Contains(name.Replace("\\'", "'", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Select(t => new JsonObject { ["id"] = $"tag{t.i}", ["name"] = t.t })]),
    };

    public static JsonObject Problem(string code, string message, string? context = null) =>
        new() { ["errors"] = new JsonArray(new JsonObject { ["message"] = message, ["context"] = context, ["type"] = code, ["code"] = code.Contains('_', StringComparison.Ordinal) ? code : null }) };

    private static JsonObject? Invalid(JsonObject body) =>
        ((string?)body["title"])?.EnumerateRunes().Count() > 255 ? Problem("ValidationError", "Validation error, cannot save post.", "Value in [posts.title] exceeds maximum length of 255 characters. posts.title")
        : ((string?)body["custom_excerpt"])?.Length > 300 ? Problem("ValidationError", "Validation error, cannot save post.", "Value in [posts.custom_excerpt] exceeds maximum length of 300 characters.")
        : ((string?)body["feature_image_alt"])?.Length > 191 ? Problem("ValidationError", "Validation error, cannot save post.", "Value in [posts_meta.feature_image_alt] exceeds maximum length of 191 characters.")
        : null;

    private void Keep(JsonObject post, JsonObject body)
    {
        var before = (string?)post["slug"];
        foreach (var (name, value) in body)
        {
            post[name] = value?.DeepClone();
        }

        // Addresses of the site itself are kept without its name and shown with the one it has now.
        post["lexical"] = ((string?)post["lexical"])?.Replace("http://northwind.test", "https://northwind.test", StringComparison.Ordinal);

        // A slug is everybody's, drafts included; a changed one is numbered past the post's own.
        for (var (wanted, number) = ((string?)post["slug"] ?? "untitled", 2); (string?)post["slug"] != before && Posts.Values.Any(p => (p == post ? before : (string?)p["slug"]) == (string?)post["slug"]); number++)
        {
            post["slug"] = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        post["updated_at"] = string.Create(CultureInfo.InvariantCulture, $"2026-03-02T09:00:{Interlocked.Increment(ref changes):00}.000Z");
        post["url"] = $"https://northwind.test/{post["slug"]}/";
    }

    private static JsonObject Shown(JsonObject post) => new() { ["posts"] = new JsonArray(post.DeepClone()) };
}
