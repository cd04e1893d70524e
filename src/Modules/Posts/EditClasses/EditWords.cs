namespace ContentHub.Posts.EditClasses;

/// <summary>Edit classes in words.</summary>
internal static class EditWords
{
    public static string Name(EditClass type) => type switch
    {
        EditClass.Typo => "Typo",
        EditClass.Style => "Style",
        EditClass.Media => "Picture",
        EditClass.Link => "Link",
        EditClass.Meaning => "Meaning",
        EditClass.Claim => "Claim",
    };

    public static string Explained(EditClass type) => type switch
    {
        EditClass.Typo => "A misspelled word is right now, a blank, a full stop.",
        EditClass.Style => "Punctuation, small words, bold, order of paragraphs, tags.",
        EditClass.Media => "Another picture, or another description of it.",
        EditClass.Link => "A link that leads elsewhere, came or went; the post’s address.",
        EditClass.Meaning => "Any other words.",
        EditClass.Claim => "A number, a price, a name, a “not”, a “best”.",
    };

    /// <summary>"2 typos, 1 link"; "nothing" when there are none.</summary>
    public static string Count(IReadOnlyList<ClassedEdit> edits)
    {
        var parts = edits.GroupBy(e => e.Class).OrderBy(g => g.Key).Select(g => One(g.Key, g.Count())).ToList();
        return parts.Count == 0 ? "nothing" : string.Join(", ", parts);
    }

    private static string One(EditClass type, int count) => type switch
    {
        EditClass.Typo => count == 1 ? "1 typo" : $"{count} typos",
        EditClass.Style => count == 1 ? "1 change of style" : $"{count} changes of style",
        EditClass.Media => count == 1 ? "1 picture" : $"{count} pictures",
        EditClass.Link => count == 1 ? "1 link" : $"{count} links",
        EditClass.Meaning => count == 1 ? "1 change of meaning" : $"{count} changes of meaning",
        EditClass.Claim => count == 1 ? "1 claim" : $"{count} claims",
    };
}
