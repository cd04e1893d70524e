using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Teams;

// The words of the card, for colleagues; the link is its button.
internal sealed class TeamsVariant : IVariantComposer
{
    public const string Kind = "teams";

    // As much as is read in a chat.
    private const int Room = 600;

    public string Channel => Kind;

    public string Label => "Teams";

    public static string FirstTextOf(PostContent content) => FirstText.Of(content, text => TeamsText.Count(text) <= Room);

    public string Compose(PostContent content) => FirstTextOf(content);

    public VariantMeasure Measure(string text)
    {
        var part = new TeamsPart(TextForm.Clean(text), null);
        return new VariantMeasure(TeamsText.Count(part.Text), TeamsText.Limit, "characters", TextForm.Bytes(TeamsText.Written(part)), TeamsText.MessageBytes, [.. TeamsText.CheckPart(part)]);
    }
}
