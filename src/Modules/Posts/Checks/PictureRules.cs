using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentHub.Posts.Checks;

/// <summary>Every picture says what it shows and lies here.</summary>
internal static class PictureRules
{
    public static IEnumerable<Finding> Find(ParsedText text)
    {
        var number = 0;
        foreach (var picture in text.Document.Descendants<LinkInline>().Where(l => l.IsImage))
        {
            number++;
            if (PlainText.Of(picture).Length == 0)
            {
                yield return new Finding("check.alt-missing", FindingSeverity.Warning, $"Picture {number} has no alternative text. Say what it shows, for people who can't see it.", "Body") { Places = [new FindingPlace(null, number - 1)] };
            }

            if (MediaPaths.AssetOf(picture.Url) is null)
            {
                yield return new Finding("check.picture-elsewhere", FindingSeverity.Hint, $"Picture {number} lies on another site and may disappear or not be shown. Upload it here instead.", "Body") { Places = [new FindingPlace(null, number - 1)] };
            }
        }
    }
}
