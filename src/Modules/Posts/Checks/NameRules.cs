using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>The company's own names, spelled as the company spells them.</summary>
internal static class NameRules
{
    public static IEnumerable<Finding> Find(ReadText text)
    {
        foreach (var name in text.House.Names.Select(OwnName.Of).OfType<OwnName>())
        {
            var findings = In("Title", text.Content.Title, name).Concat(In("Summary", text.Content.Summary, name)).Concat(text.Lines.SelectMany(line =>
                name.MisspelledIn(line.Prose).Select(wrong => Said(line.Words.Substring(wrong.At, wrong.Length), name, "Body") with { Places = [text.Place(line, wrong.At, wrong.Length)] })));
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> In(string field, string words, OwnName name) =>
        name.MisspelledIn(words).Select(wrong => Said(words.Substring(wrong.At, wrong.Length), name, field));

    private static Finding Said(string wrong, OwnName name, string field) =>
        new("check.name-misspelled", FindingSeverity.Warning, $"“{Excerpt.Of(wrong)}” is spelled “{name.Spelling}”.", field);
}
