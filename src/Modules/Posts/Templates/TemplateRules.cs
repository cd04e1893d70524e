using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Templates;

/// <summary>What a template may be.</summary>
internal static class TemplateRules
{
    /// <param name="sections">As they stand on the page: empty ones are left out later, and count where a part is named.</param>
    public static IEnumerable<Error> Check(string name, string sentence, List<TemplateSection> sections)
    {
        if (name.Length is 0 or > SaveTemplate.LongestName)
        {
            yield return new TemplateNameOutOfRange();
        }

        if (sentence.Length > SaveTemplate.LongestSentence)
        {
            yield return new TemplateSentenceTooLong();
        }

        if (sections.Count(s => !s.IsEmpty) is 0 or > SaveTemplate.MostSections)
        {
            yield return new TemplateSectionsOutOfRange();
        }

        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Heading.Length > SaveTemplate.LongestHeading || sections[i].Guidance.Length > SaveTemplate.LongestGuidance || sections[i].Heading.AsSpan().ContainsAny('\r', '\n'))
            {
                yield return new TemplateSectionTooLong(i + 1);
            }

            if (sections[i].Words is < 0 or > SaveTemplate.MostWords)
            {
                yield return new TemplateWordsOutOfRange(i + 1);
            }

            if (!sections[i].IsEmpty && sections[i].Heading.Length == 0 && sections.Take(i).Any(s => !s.IsEmpty))
            {
                yield return new TemplateHeadingMissing(i + 1);
            }
        }
    }
}

internal sealed record TemplateNameOutOfRange() : Error(
    "template.name-out-of-range", $"Name the kind of post, in at most {SaveTemplate.LongestName} characters.", ErrorKind.Invalid, "Name");

internal sealed record TemplateSentenceTooLong() : Error(
    "template.sentence-too-long", $"Say in at most {SaveTemplate.LongestSentence} characters when to take it.", ErrorKind.Invalid, "Sentence");

internal sealed record TemplateSectionsOutOfRange() : Error(
    "template.sections-out-of-range", $"A template has from 1 to {SaveTemplate.MostSections} parts.", ErrorKind.Invalid, "Sections");

internal sealed record TemplateSectionTooLong(int Part) : Error(
    "template.section-too-long", $"Part {Part}: a heading is one line of at most {SaveTemplate.LongestHeading} characters, the guidance has at most {SaveTemplate.LongestGuidance}.", ErrorKind.Invalid, "Sections");

internal sealed record TemplateWordsOutOfRange(int Part) : Error(
    "template.words-out-of-range", $"Part {Part}: the number of words is from 0 (as many as it takes) to {SaveTemplate.MostWords}.", ErrorKind.Invalid, "Sections");

internal sealed record TemplateHeadingMissing(int Part) : Error(
    "template.heading-missing", $"Part {Part} needs a heading; only the first part may go without.", ErrorKind.Invalid, "Sections");
