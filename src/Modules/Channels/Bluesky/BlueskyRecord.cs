using System.Globalization;
using System.Text.Json.Nodes;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Pure: makes the app.bsky.feed.post record.
internal static class BlueskyRecord
{
    // dids: handles of mentions with what they resolve to; a mention without one stays plain text. pictures: one for each of the part.
    public static JsonObject Make(BlueskyPart part, ChannelPost post, DateTimeOffset createdAt, IReadOnlyDictionary<string, string> dids, JsonNode? thumb, IReadOnlyList<UploadedPicture> pictures)
    {
        var content = post.Revision.Content;
        var record = new JsonObject
        {
            ["$type"] = BlueskyTicket.Collection,
            ["text"] = part.Text,
            ["createdAt"] = Instant(createdAt),
        };
        AddIfAny(record, "facets", BlueskyFacets.Find(part.Text).Select(f => AsJson(f, dids)));
        AddIfAny(record, "langs", Languages(content.Language));
        AddIfAny(record, "tags", Tags(content.Tags));
        if (part.Card)
        {
            record["embed"] = Card(content, post.Permalink!, thumb);
        }
        else if (pictures.Count > 0)
        {
            record["embed"] = new JsonObject { ["$type"] = "app.bsky.embed.images", ["images"] = new JsonArray([.. pictures.Select(p => p.Json())]) };
        }

        return record;
    }

    // cid: what the network answered for the post that is replied to.
    public static JsonObject Below(JsonObject reply, string rootUri, string rootCid, string parentUri, string parentCid)
    {
        var record = reply.DeepClone().AsObject();
        record["reply"] = new JsonObject
        {
            ["root"] = new JsonObject { ["uri"] = rootUri, ["cid"] = rootCid },
            ["parent"] = new JsonObject { ["uri"] = parentUri, ["cid"] = parentCid },
        };
        return record;
    }

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Card(PostContent content, Uri permalink, JsonNode? thumb)
    {
        var external = new JsonObject
        {
            ["uri"] = permalink.AbsoluteUri,
            ["title"] = TextForm.Clean(content.Title),
            ["description"] = TextForm.Clean(content.Summary),
        };
        if (thumb is not null)
        {
            external["thumb"] = thumb.DeepClone();
        }

        return new JsonObject { ["$type"] = "app.bsky.embed.external", ["external"] = external };
    }

    private static JsonObject? AsJson(Facet facet, IReadOnlyDictionary<string, string> dids)
    {
        var feature = facet.Kind switch
        {
            FacetKind.Link => new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = facet.Value },
            FacetKind.Tag => new JsonObject { ["$type"] = "app.bsky.richtext.facet#tag", ["tag"] = facet.Value },
            FacetKind.Mention => dids.TryGetValue(facet.Value, out var did) ? new JsonObject { ["$type"] = "app.bsky.richtext.facet#mention", ["did"] = did } : null,
        };
        return feature is null ? null : new JsonObject
        {
            ["index"] = new JsonObject { ["byteStart"] = facet.Start, ["byteEnd"] = facet.End },
            ["features"] = new JsonArray(feature),
        };
    }

    private static IEnumerable<JsonNode> Languages(string language)
    {
        var wellFormed = language.Length is >= 2 and <= 35 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(language[0]);
        return wellFormed ? [JsonValue.Create(language)] : [];
    }

    private static IEnumerable<JsonNode> Tags(IEnumerable<string> tags) => tags.Select(TextForm.Clean)
        .Where(t => t.Length > 0 && TextForm.Graphemes(t) <= BlueskyLimits.TagGraphemes).Take(BlueskyLimits.Tags).Select(t => (JsonNode)JsonValue.Create(t));

    private static void AddIfAny(JsonObject record, string name, IEnumerable<JsonNode?> items)
    {
        var present = items.Where(i => i is not null).ToArray();
        if (present.Length > 0)
        {
            record[name] = new JsonArray(present);
        }
    }
}
