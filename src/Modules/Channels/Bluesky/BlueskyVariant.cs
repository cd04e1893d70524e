using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Bluesky;

// The text beside the link card. The address stands in the card, so all of the room is for words.
internal sealed class BlueskyVariant : IVariantComposer
{
    public const string Kind = "bluesky";
    private const string Between = "\n\n";

    // Fewer characters than this say nothing: the title stands alone then.
    private const int LeastSummary = 20;

    public string Channel => Kind;

    public string Label => "Bluesky";

    public VariantRules Rules { get; } = new(BlueskyLimits.Pictures, BlueskyLimits.Alt, BlueskyLimits.Thread, "reply");

    public string Compose(PostContent content)
    {
        var disclosure = BlueskyText.Shorten(TextForm.Clean(content.Disclosure), BlueskyLimits.Graphemes / 2, BlueskyLimits.Bytes / 2);
        var title = Fitted(TextForm.Clean(content.Title), disclosure, 1);
        var signature = TextForm.Clean(content.SignatureFor(Kind));
        // A signature is kept whole or left out, and never takes the room of the title.
        signature = BlueskyText.Fits(Joined(title, signature, disclosure)) ? signature : "";
        var end = Joined(signature, disclosure);
        var summary = TextForm.Clean(content.Summary);
        var said = summary.Length == 0 || summary == title ? "" : Fitted(summary, Joined(title, end), LeastSummary);
        return Joined(title, said, end);
    }

    public VariantMeasure Measure(string text)
    {
        var clean = TextForm.Clean(text);
        return new VariantMeasure(
            TextForm.Graphemes(clean), BlueskyLimits.Graphemes, "characters", TextForm.Bytes(clean), BlueskyLimits.Bytes, BlueskyChecks.Text(clean));
    }

    public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link)
    {
        var parts = BlueskyParts.Of(variant, content, link);
        return new VariantPreview(
            [.. parts.Select(p => new PreviewPart(p.Text, BlueskyFacets.Marks(p.Text), Measure(p.Text)) { Pictures = p.Pictures, Card = p.Card ? Card(content, link!) : null })],
            [.. VariantChecks.Of(variant, parts.Count, Rules, Label), .. BlueskyChecks.Whole(parts, content)]);
    }

    private static PreviewCard Card(PostContent content, Uri link) =>
        new(TextForm.Clean(content.Title), TextForm.Clean(content.Summary), link.IdnHost, content.Cover);

    private static string Joined(params IEnumerable<string> parts) => string.Join(Between, parts.Where(p => p.Length > 0));

    private static string Fitted(string text, string beside, int least)
    {
        var room = BlueskyLimits.Graphemes - TextForm.Graphemes(beside) - Between.Length;
        return room < least ? "" : BlueskyText.Shorten(text, room, BlueskyLimits.Bytes - TextForm.Bytes(beside) - Between.Length);
    }
}
