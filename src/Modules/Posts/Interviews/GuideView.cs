using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;
using ContentHub.Posts.Templates;
using Markdig.Syntax;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Interviews;

/// <param name="Written">Words under its heading now; null when the text has no such heading.</param>
internal sealed record GuidePart(TemplateSection Section, int? Written);

/// <summary>What a draft was started with, beside what stands there now.</summary>
internal sealed record GuideView(string TemplateName, IReadOnlyList<GuidePart> Parts);

/// <summary>The caller has made sure that the post may be read.</summary>
internal sealed class ReadGuide(HubDbContext db, PostMarkdown markdown)
{
    public async Task<GuideView?> HandleAsync(Guid postId, string body, CancellationToken stop)
    {
        var guide = await db.Set<Guide>().AsNoTracking().FirstOrDefaultAsync(g => g.PostId == postId, stop);
        if (guide is null)
        {
            return null;
        }

        var words = markdown.Read(body) is { } document ? WordsByHeading(document) : [];
        return new GuideView(guide.TemplateName, [.. guide.Sections.Select(s => new GuidePart(s, words.TryGetValue(s.Heading, out var count) ? count : s.Heading.Length == 0 ? 0 : null))]);
    }

    /// <summary>Words from each heading to the next one of any level; under "" those before the first.</summary>
    private static Dictionary<string, int> WordsByHeading(MarkdownDocument document)
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var heading = "";
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is HeadingBlock)
            {
                heading = PlainText.Of(leaf);
                words.TryAdd(heading, 0);
            }
            else if (PlainText.Of(leaf) is { Length: > 0 } line && !line.StartsWith(ComposeDraft.Placeholder, StringComparison.Ordinal))
            {
                words[heading] = words.GetValueOrDefault(heading) + WordCounter.Count(line);
            }
        }

        return words;
    }
}
