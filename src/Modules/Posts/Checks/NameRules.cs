using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>The company's own names, spelled as the company spells them.</summary>
internal static class NameRules
{
    public static IEnumerable<Finding> Find(ReadText text)
    {
        // The longest first: "northwind pumps" is one mistake, not two.
        List<OwnName> names = [.. text.House.Names.OrderByDescending(n => n.Length).Select(OwnName.Of).OfType<OwnName>()];
        return In("Title", text.Content.Title, names).Concat(In("Summary", text.Content.Summary, names)).Concat(text.Lines.SelectMany(line =>
            Misspelled(line.Prose, names).Select(wrong => Said(line.Words.Substring(wrong.At, wrong.Length), wrong.Name, "Body") with { Places = [text.Place(line, wrong.At, wrong.Length)] })));
    }

    private static IEnumerable<Finding> In(string field, string words, List<OwnName> names) =>
        Misspelled(words, names).Select(wrong => Said(words.Substring(wrong.At, wrong.Length), wrong.Name, field));

    private static List<(int At, int Length, OwnName Name)> Misspelled(string words, List<OwnName> names)
    {
        var found = new List<(int At, int Length, OwnName Name)>();
        foreach (var name in names)
        {
            found.AddRange(name.MisspelledIn(words).Where(w => !found.Any(f => w.At < f.At + f.Length && f.At < w.At + w.Length)).Select(w => (w.At, w.Length, name)).ToList());
        }

        return found;
    }

    private static Finding Said(string wrong, OwnName name, string field) =>
        new("check.name-misspelled", FindingSeverity.Warning, $"“{Excerpt.Of(wrong)}” is spelled “{name.Spelling}”.", field);
}
