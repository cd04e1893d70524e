using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Teams;

// A card: its words, and the address behind its button.
internal sealed record TeamsPart(string Text, string? Link);

// Pure: what is sent, and how much of it.
internal static class TeamsText
{
    public const int Limit = 4000;

    // Microsoft says 28 KB with everything in it; cards of 21 KB were seen to be refused.
    public const int MessageBytes = 20_000;

    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TeamsPart Part(PostContent content, Uri? link) => PartOf(ThreadParts.Variant(content, TeamsVariant.Kind, TeamsVariant.FirstTextOf), link);

    // The address is the card's button, so it never stands in the text.
    public static TeamsPart PartOf(ChannelVariant variant, Uri? link) => new(
        TextForm.Clean(variant.Parts[0]), variant.Link == VariantLink.None ? null : variant.LinkTo.Length > 0 ? variant.LinkTo : link?.AbsoluteUri);

    public static int Count(string text) => TextForm.Graphemes(text);

    // Runs of plain text: a TextBlock would read stars and brackets as markup.
    public static JsonObject Message(TeamsPart part)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = new JsonArray([.. part.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Paragraph)]),
            ["msteams"] = new JsonObject { ["width"] = "Full" },
        };
        if (part.Link is { } link)
        {
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Read", ["url"] = link });
        }

        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["contentUrl"] = null, ["content"] = card }),
        };
    }

    public static string Written(TeamsPart part) => Message(part).ToJsonString(Short);

    public static IReadOnlyList<Finding> Check(TeamsPart part, string disclosure) =>
        [.. CheckPart(part), .. Disclosures.Missing(TeamsVariant.Kind, "Teams", part.Text, disclosure)];

    public static IEnumerable<Finding> CheckPart(TeamsPart part)
    {
        if (part.Text.Length == 0)
        {
            yield return new Finding("teams.empty", FindingSeverity.Blocks, "There is nothing to post: write a text for Teams.");
        }

        if (Count(part.Text) is > Limit and var count)
        {
            yield return new Finding("teams.too-long", FindingSeverity.Blocks, $"The text has {count} characters and a card takes {Limit}. Remove {count - Limit}.");
        }
        else if (TextForm.Bytes(Written(part)) > MessageBytes)
        {
            yield return new Finding("teams.too-large", FindingSeverity.Blocks, "These characters make the card larger than Teams takes. Use fewer emoji or shorten the text.");
        }
    }

    private static JsonNode Paragraph(string text) => new JsonObject
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = text }),
    };
}
