using System.Collections;
using System.Runtime.CompilerServices;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>The company's own names, spelled as the company spells them.</summary>
internal static class NameRules
{
    /// <summary>Made once for a list of names: a text is looked through with every save.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, OwnNames> Known = [];

    public static IEnumerable<Finding> Find(ParsedText text)
    {
        var names = Known.GetValue(text.House.Names, static names => new OwnNames(names));
        return In("Title", text.Content.Title, names).Concat(In("Summary", text.Content.Summary, names)).Concat(text.Lines.SelectMany(line =>
            Misspelled(line.Prose, names).Select(wrong => Said(line.Words.Substring(wrong.At, wrong.Length), wrong.Name, "Body") with { Places = [text.Place(line, wrong.At, wrong.Length)] })));
    }

    private static IEnumerable<Finding> In(string field, string words, OwnNames names) =>
        Misspelled(words, names).Select(wrong => Said(words.Substring(wrong.At, wrong.Length), wrong.Name, field));

    /// <summary>The longest first: "northwind pumps" is one mistake, not two.</summary>
    private static List<(int At, int Length, OwnName Name)> Misspelled(string words, OwnNames names)
    {
        var found = new List<(int At, int Length, OwnName Name)>();
        var taken = new BitArray(words.Length);
        foreach (var (at, length, name) in names.MisspelledIn(words))
        {
            if (taken[at] || taken[at + length - 1])
            {
                continue;
            }

            found.Add((at, length, name));
            for (var i = at; i < at + length; i++)
            {
                taken[i] = true;
            }
        }

        return found;
    }

    private static Finding Said(string wrong, OwnName name, string field) =>
        new("check.name-misspelled", FindingSeverity.Warning, $"“{Excerpt.Of(wrong)}” is spelled “{name.Spelling}”.", field);
}
