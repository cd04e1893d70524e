using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Slack;

// The text above the link, for colleagues. Slack makes a card of the link by itself.
internal sealed class SlackVariant : IVariantComposer
{
    public const string Kind = "slack";

    // As much as is read in a chat.
    private const int Room = 600;

    public string Channel => Kind;

    public string Label => "Slack";

    public static string FirstTextOf(PostContent content) => FirstText.Of(content, text => SlackText.Count(text) <= Room);

    public string Compose(PostContent content) => FirstTextOf(content);

    public VariantMeasure Measure(string text)
    {
        var part = new ThreadPart(TextForm.Clean(text), []);
        return new VariantMeasure(SlackText.Count(part.Text), SlackText.Limit, "characters", null, null, [.. SlackText.CheckPart(part)]);
    }
}
