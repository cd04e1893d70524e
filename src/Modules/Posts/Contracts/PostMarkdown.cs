using ContentHub.Media.Contracts;
using ContentHub.Posts.Markdown;
using Markdig.Syntax;

namespace ContentHub.Posts.Contracts;

/// <summary>What rendering needs to know besides the text.</summary>
/// <param name="PathBase">
/// Put before addresses that start with a slash: the request's PathBase, or the absolute public address without trailing slash for feeds.
/// </param>
/// <param name="Assets">The pictures that <see cref="PostMarkdown.AssetsIn"/> named; those that are missing here get no size and no renditions.</param>
/// <param name="PicturesAsWords">True where nothing can be fetched, in a file to keep: each picture is its description.</param>
/// <param name="FirstImageEager">True where the first picture is likely to be in sight at once (no cover above it).</param>
public sealed record MarkdownContext(string PathBase, IReadOnlyDictionary<Guid, AssetView> Assets, bool FirstImageEager = false, bool PicturesAsWords = false)
{
    /// <summary>Put before the addresses of the hub's own pictures instead of <see cref="PathBase"/>; null for the same.</summary>
    public string? PicturesAt { get; init; }

    /// <summary>No pictures, no PathBase.</summary>
    public static MarkdownContext Bare { get; } = new("", new Dictionary<Guid, AssetView>());
}

/// <summary>A paragraph, a list, a table … as it is rendered.</summary>
/// <param name="Words">Its first line of words as they are read; empty for what has none.</param>
/// <param name="Number">Of these words among all of <see cref="PostMarkdown.ToBlocks"/>, from 0.</param>
/// <param name="Start">Where it begins in the Markdown.</param>
/// <param name="Length">Of its Markdown.</param>
public sealed record ReadBlock(SafeHtml Html, string Words, int Number, int Start, int Length);

/// <param name="Level">2 to 6, as rendered.</param>
/// <param name="Id">Value of the element's <c>id</c>.</param>
public sealed record Heading(int Level, string Text, string Id);

/// <summary>
/// The one renderer of Markdown: editor preview, review, public site and feeds all show what it makes. No raw HTML except a literal
/// <c>&lt;br&gt;</c> in a table cell; links keep http, https, mailto, tel, <c>/…</c> and <c>#…</c>, pictures https and <c>/media/{id}</c>.
/// Text that cannot be parsed within its bounds (longer than a body may be, nested without end) is shown as plain paragraphs.
/// </summary>
public sealed class PostMarkdown
{
    private readonly MarkdownReader reader = new();

    public SafeHtml ToHtml(string markdown, MarkdownContext context)
    {
        var document = reader.Read(markdown);
        var html = document is null ? null : HtmlWriter.Write(document, reader.Pipeline, context);
        return new SafeHtml(html ?? PlainParagraphs.Write(markdown));
    }

    /// <summary>The same HTML in pieces, for pages where something stands between them. One piece for a text beyond the bounds.</summary>
    public IReadOnlyList<ReadBlock> ToHtmlBlocks(string markdown, MarkdownContext context) =>
        reader.Read(markdown) is { } document && HtmlWriter.WriteBlocks(document, reader.Pipeline, context) is { } blocks
            ? blocks
            : [new ReadBlock(new SafeHtml(PlainParagraphs.Write(markdown)), "", 0, 0, markdown.Length)];

    /// <summary>The words without any markup; blocks are separated by line breaks. Alt texts and code are not words.</summary>
    public string ToPlainText(string markdown) => reader.Read(markdown) is { } document ? PlainText.Of(document) : markdown;

    /// <summary>The words block by block as they are read, code and the descriptions of pictures included: what comments are tied to.</summary>
    public IReadOnlyList<string> ToBlocks(string markdown) =>
        reader.Read(markdown) is { } document ? PlainBlocks.Of(document) : markdown.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Pictures of the hub, in the order of the text, each once.</summary>
    public IReadOnlyList<Guid> AssetsIn(string markdown) => reader.Read(markdown) is { } document ? DocumentFacts.Assets(document) : [];

    public IReadOnlyList<Heading> Outline(string markdown) => reader.Read(markdown) is { } document ? DocumentFacts.Outline(document) : [];

    /// <summary>The tree, for checks of this module; null beyond the bounds.</summary>
    internal MarkdownDocument? Read(string markdown) => reader.Read(markdown);

    public int WordCount(string markdown) => WordCounter.Count(ToPlainText(markdown));

    /// <summary>At 220 words a minute, at least 1.</summary>
    public int ReadingMinutes(string markdown) => MinutesFor(WordCount(markdown));

    internal static int MinutesFor(int words) => Math.Max(1, (words + 219) / 220);
}
