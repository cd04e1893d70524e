using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Revisions;

/// <summary>A revision holds a text for every network; only those that a person wrote say something of their own.</summary>
internal sealed class WrittenVariants(IEnumerable<IVariantComposer> composers)
{
    public PostContent Only(PostContent content)
    {
        var bare = content with { Variants = [] };
        return content with { Variants = [.. content.Variants.Where(v => composers.FirstOrDefault(c => c.Channel == v.Channel)?.Compose(bare) != v.Text)] };
    }
}
