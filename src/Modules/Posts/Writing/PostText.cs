using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Writing;

/// <summary>What people read of a post, field by field: what comments are tied to. The names are those of the writing page's fields.</summary>
internal sealed class PostText(PostMarkdown markdown, IEnumerable<IVariantComposer> composers)
{
    public IReadOnlyList<CommentField> Fields(PostContent content) =>
    [
        new("title", "Title", [content.Title]),
        new("summary", "Summary", [content.Summary]),
        new("body", "Text", markdown.ToBlocks(content.Body)),
        .. content.Cover is { } cover ? [new CommentField("coverAlt", "Cover", [cover.Alt])] : Array.Empty<CommentField>(),
        .. composers.Select(c => new CommentField($"variants.{c.Channel}", c.Label, (content.VariantFor(c.Channel) ?? c.Compose(content)).Split('\n'))),
    ];
}
