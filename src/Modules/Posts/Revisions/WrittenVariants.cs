using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Revisions;

/// <summary>A revision holds a text for every network; only those that a person wrote say something of their own.</summary>
internal sealed class WrittenVariants(IEnumerable<IVariantComposer> composers)
{
    public PostContent Only(Revision revision)
    {
        var content = revision.Content();
        return content with { Variants = [.. content.Variants.Select(v => IsGenerated(v, content, revision.GeneratedFor) ? v with { Text = "" } : v).Where(v => v.Text.Length > 0 || v.HasChoices)] };
    }

    private bool IsGenerated(ChannelVariant variant, PostContent content, string? generatedFor) => generatedFor is not null
        ? generatedFor.Split(' ').Contains(variant.Channel)
        : composers.FirstOrDefault(c => c.Channel == variant.Channel)?.Compose(content with { Variants = [] }) == variant.Text;
}
