using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Trails;

/// <summary>Everything that stands in an exported trail.</summary>
/// <param name="Body">The text without pictures: the file names no other.</param>
/// <param name="Called">Which text it is, in words.</param>
/// <param name="Hash">Its hash; empty for a draft that was never cut.</param>
internal sealed record TrailPaper(Trail Trail, PostContent Content, SafeHtml Body, string Called, string Hash, string Company, Actor Reader, DateTimeOffset At);

/// <summary>
/// One HTML file without scripts and without anything to be fetched. What people typed goes through <see cref="Text"/>, the post's text
/// comes from <see cref="PostMarkdown"/>; a policy in the file itself forbids scripts wherever it is opened.
/// </summary>
internal static class TrailHtml
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(TrailPaper paper)
    {
        var (html, time) = (new StringBuilder(), new TrailTime(paper.Reader));
        var title = paper.Content.Title.Length > 0 ? paper.Content.Title : "Untitled";
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>Review trail: {Text(title)}</title>\n<style>{TrailStyle.Css}</style>\n</head>\n<body>\n");
        Head(html, paper, title, time);
        Lines(html, paper.Trail, time);
        Post(html, paper);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder html, TrailPaper paper, string title, TrailTime time)
    {
        html.Append(CultureInfo.InvariantCulture, $"<header>\n<p class=\"kind\">{Text(paper.Company)} · Review trail</p>\n<h1 dir=\"auto\">{Text(title)}</h1>\n<dl>");
        Fact(html, "Written by", paper.Trail.AuthorName);
        Fact(html, "Text below", paper.Called);
        Fact(html, "Signature", paper.Hash);
        Fact(html, "Exported", $"{time.Local(paper.At)} ({time.Zone}), {TrailTime.Utc(paper.At)}, by {paper.Reader.Name}");
        html.Append("</dl>\n</header>\n");
    }

    private static void Lines(StringBuilder html, Trail trail, TrailTime time)
    {
        html.Append(CultureInfo.InvariantCulture, $"<main>\n<section aria-labelledby=\"trail\">\n<h2 id=\"trail\">What happened</h2>\n<p class=\"quiet\">The oldest first. Times are those of {Text(time.Zone)}; UTC stands below.</p>\n");
        if (trail.LeftOut.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"left-out\">The file holds {ReadTrail.MostExported:N0} lines at most. Left out, the oldest of each: {Text(string.Join("; ", trail.LeftOut))}.</p>\n");
        }

        html.Append("<ol class=\"trail\">\n");
        foreach (var line in trail.Lines)
        {
            Line(html, line, time);
        }

        html.Append("</ol>\n</section>\n");
    }

    private static void Line(StringBuilder html, TrailLine line, TrailTime time)
    {
        html.Append(CultureInfo.InvariantCulture, $"<li class=\"{line.Kind.ToString().ToLowerInvariant()}\"><time datetime=\"{TrailTime.Machine(line.At)}\">{time.Local(line.At)}<small>{TrailTime.Utc(line.At)}</small></time><div><p><b><bdi>{Text(line.Who)}</bdi></b> {Text(line.What)}");
        if (line.Words is { } words)
        {
            html.Append(CultureInfo.InvariantCulture, $", {words:N0} {(words == 1 ? "word" : "words")}");
        }

        html.Append("</p>");
        if (line.LastAt is { } last)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">Last on {time.Local(last)} ({TrailTime.Utc(last)})</p>");
        }

        Part(html, "p class=\"about\" dir=\"auto\"", "p", line.About);
        Part(html, "blockquote dir=\"auto\"", "blockquote", line.Said);
        Part(html, "code", "code", line.Hash);
        html.Append("</div></li>\n");
    }

    private static void Post(StringBuilder html, TrailPaper paper)
    {
        var content = paper.Content;
        html.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"text\">\n<h2 id=\"text\">The text</h2>\n<p class=\"quiet\">{Text(paper.Called)}.</p>\n<dl>");
        Fact(html, "Address", content.Slug);
        Fact(html, "Summary", content.Summary);
        Fact(html, "Tags", string.Join(", ", content.Tags));
        Fact(html, "Language", content.Language);
        Fact(html, "Original", content.CanonicalUrl);
        Fact(html, "Cover", content.Cover?.Alt ?? "");
        Fact(html, "Disclosure", content.Disclosure);
        html.Append(CultureInfo.InvariantCulture, $"</dl>\n<article dir=\"auto\" lang=\"{Text(content.Language)}\">\n{paper.Body}\n</article>\n");
        foreach (var variant in content.Variants)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>Text for {Text(variant.Channel)}</h3>\n<p class=\"variant\" dir=\"auto\">{Text(variant.Text)}</p>\n");
        }

        html.Append("</section>\n</main>\n");
    }

    private static void Fact(StringBuilder html, string name, string value)
    {
        if (value.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd dir=\"auto\">{Text(value)}</dd></div>");
        }
    }

    private static void Part(StringBuilder html, string open, string close, string value)
    {
        if (value.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<{open}>{Text(value)}</{close}>");
        }
    }

    private static string Text(string typed) => Encoder.Encode(typed);
}
