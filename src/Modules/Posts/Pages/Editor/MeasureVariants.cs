using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Editor;

/// <param name="Text">What would be sent.</param>
/// <param name="Generated">True: nobody wrote one, this is the default.</param>
internal sealed record VariantLine(string Channel, string Label, string Text, bool Generated, VariantMeasure Measure)
{
    public string Count => $"{Measure.Count} of {Measure.Limit} {Measure.Unit}{(Generated ? " · written for you" : "")}";

    public bool TooLong => Measure.Count > Measure.Limit || Measure.Bytes > Measure.ByteLimit;
}

/// <summary>The text of a post for each installed network, counted by the code that sends.</summary>
internal sealed class MeasureVariants(IEnumerable<IVariantComposer> composers)
{
    public IReadOnlyList<VariantLine> Of(PostContent content) => [.. composers.OrderBy(c => c.Label, StringComparer.Ordinal).Select(composer =>
    {
        var written = content.VariantFor(composer.Channel);
        var text = written ?? composer.Compose(content);
        return new VariantLine(composer.Channel, composer.Label, text, written is null, composer.Measure(text));
    })];
}
