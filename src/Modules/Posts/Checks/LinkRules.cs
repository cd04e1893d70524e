using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Checks;

/// <summary>Links say where they lead, and lead somewhere.</summary>
internal static class LinkRules
{
    private static readonly HashSet<string> SayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "click here", "here", "this", "link", "this link", "more", "read more", "learn more", "hier", "hier klicken", "klicken sie hier", "mehr", "weiterlesen", "mehr lesen",
    };

    public static IEnumerable<Finding> Find(ParsedText text)
    {
        foreach (var link in text.Document.Descendants<LinkInline>().Where(l => !l.IsImage))
        {
            var words = PlainText.Of(link).Trim(' ', '.', '…', '!', ':', '>', '»', '→');
            if (words.Length == 0 && !link.Descendants<LinkInline>().Any(l => l.IsImage && PlainText.Of(l).Length > 0))
            {
                yield return new Finding("check.link-empty", FindingSeverity.Warning, $"The link to {Excerpt.Of(link.Url ?? "")} has no words. Write where it leads.", "Body");
            }
            else if (SayNothing.Contains(words))
            {
                yield return new Finding("check.link-text", FindingSeverity.Warning, $"“{words}” does not say where the link to {Excerpt.Of(link.Url ?? "")} leads. Name the page instead.", "Body") { Places = PlacesOf(text, link, words) };
            }
        }

        foreach (var refused in LinkPolicy.RefusedIn(text.Document))
        {
            yield return new Finding("check.link-refused", FindingSeverity.Warning, $"“{Excerpt.Of(refused)}” is not shown as a link or picture. Use a complete address that begins with https://.", "Body");
        }
    }

    private static IReadOnlyList<FindingPlace> PlacesOf(ParsedText text, LinkInline link, string words)
    {
        Inline outermost = link;
        while (outermost.Parent is { } parent)
        {
            outermost = parent;
        }

        if (outermost is not ContainerInline { ParentBlock: { } block } || text.LineOf(block) is not { } line)
        {
            return [];
        }

        var at = line.Words.IndexOf(words, Math.Min(PlainText.OffsetOf(link, block), line.Words.Length), StringComparison.Ordinal);
        return at < 0 ? [] : [text.Place(line, at, words.Length)];
    }
}
