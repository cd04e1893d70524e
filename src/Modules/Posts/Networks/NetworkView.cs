using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reading;

namespace ContentHub.Posts.Networks;

/// <summary>The page of one network of a post.</summary>
/// <param name="Stored">What a person wrote or chose; empty where nobody did.</param>
/// <param name="Offered">Pictures to choose from, those that are chosen first.</param>
/// <param name="Seen">What the page was made from: a save of something older is refused.</param>
/// <param name="WhyReadOnly">Why this person can't change it now; null when they can.</param>
/// <param name="All">The networks of the post.</param>
internal sealed record NetworkView(
    PostDetails Details, IVariantComposer Composer, ChannelVariant Stored, string Generated, IReadOnlyList<CoverImage> Offered, string Seen, string? WhyReadOnly,
    IReadOnlyList<(string Channel, string Label)> All, Uri? Link)
{
    public PostView Post => Details.Post;

    /// <summary>With the generated text where nobody wrote one.</summary>
    public VariantPreview Preview(ChannelVariant variant) =>
        // What is typed may be longer than anything that is saved.
        Composer.Preview(variant.Saying(variant.Text.Length > 0 ? Kernel.Texts.PlainText.Cut(variant.Text, ContentRules.Variant) : Generated), Details.Content, Link);
}
