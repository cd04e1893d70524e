using System.Text.Json;

namespace ContentHub.Site.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedWriter
{
    public static byte[] Write(Feed feed)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.Home);
            json.WriteString("feed_url", feed.Self);
            Maybe(json, "description", feed.Subtitle);
            Maybe(json, "icon", feed.Icon);
            json.WriteString("language", feed.Language);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
            {
                Item(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return memory.ToArray();
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        Maybe(json, "summary", entry.Summary);
        json.WriteString("content_html", entry.Html);
        json.WriteString("date_published", FeedXml.Rfc3339(entry.PublishedAt));
        json.WriteString("date_modified", FeedXml.Rfc3339(entry.UpdatedAt));
        json.WriteString("language", entry.Language);
        Maybe(json, "image", entry.Image);
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", entry.AuthorName);
        Maybe(json, "url", entry.AuthorUrl);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var tag in entry.Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Maybe(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
