using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>What the hub itself looks for in every text. Parses once; each rule is a function of the parsed text.</summary>
internal sealed class WritingCheck(PostMarkdown markdown) : IEditorCheck
{
    private const int MostPerRule = 10;

    private static readonly IReadOnlyList<Func<ReadText, IEnumerable<Finding>>> Rules =
    [
        PictureRules.Find, HeadingRules.Find, LinkRules.Find, PlaceholderRules.Find, ParagraphRules.Find,
    ];

    public IEnumerable<Finding> Check(PostContent content)
    {
        var findings = DetailRules.Find(content).ToList();
        if (markdown.Read(content.Body) is not { } document)
        {
            findings.Add(new Finding("check.not-parsed", FindingSeverity.Blocks, "This text is nested too deeply to be laid out: it would be shown as plain characters. Remove the runs of brackets or marks.", "Body"));
            return findings;
        }

        var text = new ReadText(content, document);
        return findings.Concat(Rules.SelectMany(rule => rule(text).DistinctBy(f => f.Message).Take(MostPerRule)));
    }
}
