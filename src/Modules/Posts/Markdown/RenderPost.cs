using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Markdown;

/// <summary>A post as readers will see it.</summary>
internal sealed record RenderedPost(string Title, string Summary, AssetView? Cover, string CoverAlt, SafeHtml Body, string Language, int Words, int Minutes);

/// <summary>The one way from a post's content to a page: preview, review and history show the same.</summary>
internal sealed class RenderPost(PostMarkdown markdown, IMedia media)
{
    public async Task<RenderedPost> HandleAsync(PostContent content, string pathBase, CancellationToken stop)
    {
        List<Guid> wanted = [.. markdown.AssetsIn(content.Body)];
        if (content.Cover is { } cover)
        {
            wanted.Add(cover.AssetId);
        }

        var assets = wanted.Count == 0 ? new Dictionary<Guid, AssetView>() : await media.FindManyAsync(wanted, stop);
        var body = markdown.ToHtml(content.Body, new MarkdownContext(pathBase, assets, FirstImageEager: content.Cover is null));
        var words = markdown.WordCount(content.Body);
        return new RenderedPost(
            content.Title, content.Summary, content.Cover is { } shown ? assets.GetValueOrDefault(shown.AssetId) : null, content.Cover?.Alt ?? "",
            body, content.Language, words, PostMarkdown.MinutesFor(words));
    }
}
