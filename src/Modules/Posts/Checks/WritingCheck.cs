using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>What the hub itself looks for in every text. Parses once; each rule is a function of the parsed text.</summary>
internal sealed class WritingCheck(PostMarkdown markdown) : IEditorCheck
{
    private const int MostPerRule = 10;
    private const int MostPlaces = 100; // of one rule, drawn on the text

    private static readonly IReadOnlyList<Func<ParsedText, IEnumerable<Finding>>> Rules =
    [
        PictureRules.Find, HeadingRules.Find, LinkRules.Find, PlaceholderRules.Find, ParagraphRules.Find, SentenceRules.Find, RepeatedWordRules.Find, NameRules.Find,
        ReadabilityRules.Find,
    ];

    public IEnumerable<Finding> Check(PostContent content, HouseStyle house)
    {
        var findings = DetailRules.Find(content).ToList();
        if (markdown.Read(content.Body) is not { } document)
        {
            findings.Add(new Finding("check.not-parsed", FindingSeverity.Blocks, "This text is nested too deeply to be laid out: it would be shown as plain characters. Remove the runs of brackets or marks.", "Body"));
            return findings;
        }

        var text = new ParsedText(content, document, house);
        return findings.Concat(Rules.SelectMany(rule => Merged(rule(text).Take(MostPlaces))));
    }

    /// <summary>What says the same is one finding, and may stay for one reason, wherever it stands.</summary>
    private static IEnumerable<Finding> Merged(IEnumerable<Finding> findings) => findings.GroupBy(f => (f.Field, f.Message))
        .Select(g => g.First() with { Places = [.. g.SelectMany(f => f.Places)] }).Take(MostPerRule);
}
