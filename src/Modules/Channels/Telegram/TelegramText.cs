using ContentHub.Channels.Texts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Telegram;

// Pure: what is sent, and how much of it the network takes. Telegram doesn't say what a character is there; UTF-16 is the strictest reading.
internal static class TelegramText
{
    public const int Limit = 4096;
    public const int CaptionLimit = 1024;
    public const int PictureWidth = 1920;
    public const int PictureBytes = 9_500_000;

    public static IReadOnlyList<ThreadPart> Parts(PostContent content, Uri? link) =>
        ThreadParts.Of(ThreadParts.Variant(content, TelegramVariant.Kind, TelegramVariant.FirstTextOf), content, link);

    public static int Count(string text) => text.Length;

    public static int LimitOf(ThreadPart part) => part.Pictures.Count > 0 ? CaptionLimit : Limit;

    public static IReadOnlyList<Finding> Check(IReadOnlyList<ThreadPart> parts, string disclosure) =>
        [.. parts.SelectMany((part, i) => CheckPart(part, i)), .. Disclosures.Missing(TelegramVariant.Kind, "Telegram", parts[0].Text, disclosure)];

    public static IEnumerable<Finding> CheckPart(ThreadPart part, int number)
    {
        var name = number == 0 ? "text" : $"reply {number}";
        if (part.Text.Length == 0 && part.Pictures.Count == 0)
        {
            yield return new Finding("telegram.empty", FindingSeverity.Blocks, $"There is nothing to post: write a {name} for Telegram.");
        }

        var over = Count(part.Text) - LimitOf(part);
        if (over > 0)
        {
            yield return new Finding(
                "telegram.too-long", FindingSeverity.Blocks, $"The {name} has {Count(part.Text)} characters and Telegram takes {LimitOf(part)}{(part.Pictures.Count > 0 ? " below a picture" : "")}. Remove {over}.");
        }

        if (part.Pictures.Count > 1)
        {
            yield return new Finding("telegram.too-many-pictures", FindingSeverity.Blocks, "A post at Telegram has one picture. Remove the others.");
        }
    }
}
