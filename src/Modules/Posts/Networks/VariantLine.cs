using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Networks;

/// <param name="Variant">What would be sent.</param>
/// <param name="Generated">True: nobody wrote its text.</param>
internal sealed record VariantLine(IVariantComposer Composer, ChannelVariant Variant, bool Generated, VariantPreview Preview)
{
    public string Channel => Composer.Channel;

    public string Label => Composer.Label;

    public string Text => Variant.Text;

    /// <summary>"212 of 300 characters", with what stands below the post.</summary>
    public string Count => string.Join(" · ", new[] { Preview.Counts(), Generated ? "written for you" : "" }.Where(t => t.Length > 0));

    public bool TooLong => Preview.Parts.Any(p => p.Measure.TooLong);
}
