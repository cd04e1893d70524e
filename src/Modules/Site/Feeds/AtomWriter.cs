using System.Xml;

namespace ContentHub.Site.Feeds;

/// <summary>RFC 4287.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        xml.WriteElementString("id", Atom, feed.Id);
        xml.WriteElementString("title", Atom, feed.Title);
        if (feed.Subtitle.Length > 0)
        {
            xml.WriteElementString("subtitle", Atom, feed.Subtitle);
        }

        xml.WriteElementString("updated", Atom, FeedXml.Rfc3339(feed.Updated));
        Link(xml, "self", feed.Self, "application/atom+xml");
        Link(xml, "alternate", feed.Home, "text/html");
        if (feed.Entries.Count == 0)
        {
            Person(xml, feed.Title, feed.Home); // every feed needs an author when its entries bring none
        }

        foreach (var entry in feed.Entries)
        {
            Entry(xml, entry);
        }

        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteAttributeString("xml", "lang", null, entry.Language);
        xml.WriteElementString("id", Atom, entry.Id);
        xml.WriteElementString("title", Atom, entry.Title);
        xml.WriteElementString("published", Atom, FeedXml.Rfc3339(entry.PublishedAt));
        xml.WriteElementString("updated", Atom, FeedXml.Rfc3339(entry.UpdatedAt));
        Link(xml, "alternate", entry.Url, "text/html");
        Person(xml, entry.AuthorName, entry.AuthorUrl);
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", tag);
            xml.WriteEndElement();
        }

        if (entry.Summary.Length > 0)
        {
            xml.WriteElementString("summary", Atom, entry.Summary);
        }

        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Html);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name, string? address)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        if (address is not null)
        {
            xml.WriteElementString("uri", Atom, address);
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }
}
