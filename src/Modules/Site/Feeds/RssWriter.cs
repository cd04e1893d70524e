using System.Xml;

namespace ContentHub.Site.Feeds;

/// <summary>RSS 2.0 with the usual additions: whole text in content:encoded, author names in dc:creator.</summary>
internal static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", feed.Title);
        xml.WriteElementString("link", feed.Home);
        xml.WriteElementString("description", feed.Subtitle.Length > 0 ? feed.Subtitle : feed.Title);
        xml.WriteElementString("language", feed.Language);
        xml.WriteElementString("lastBuildDate", FeedXml.Rfc822(feed.Updated));
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteAttributeString("href", feed.Self);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            Item(xml, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.WriteElementString("pubDate", FeedXml.Rfc822(entry.PublishedAt));
        xml.WriteElementString("creator", Dublin, entry.AuthorName);
        foreach (var tag in entry.Tags)
        {
            xml.WriteElementString("category", tag);
        }

        xml.WriteElementString("description", entry.Summary.Length > 0 ? entry.Summary : entry.Title);
        xml.WriteElementString("encoded", Content, entry.Html);
        xml.WriteEndElement();
    }
}
