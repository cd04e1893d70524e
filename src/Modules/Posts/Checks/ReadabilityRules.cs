using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>A text that asks for a degree. The sentence names no figure, so that a reason to let it stay holds while one writes on.</summary>
internal static class ReadabilityRules
{
    public static IEnumerable<Finding> Find(ParsedText text)
    {
        if (Readability.Of(text) is { Ease: ReadingEase.Hard })
        {
            yield return new Finding("check.hard-to-read", FindingSeverity.Hint, "Most people have to read this text twice. Shorter sentences and shorter words help most.", "Body");
        }
    }
}
