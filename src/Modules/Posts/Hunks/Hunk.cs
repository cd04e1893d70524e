namespace ContentHub.Posts.Hunks;

/// <summary>A change of a text as it is written: <paramref name="Before"/> stands at <paramref name="At"/> and becomes <paramref name="After"/>.</summary>
internal sealed record Hunk(int At, string Before, string After)
{
    public int End => At + Before.Length;
}

/// <summary>Where the words of a hunk stand, with a little of what stands around them. Never an offset alone.</summary>
internal sealed record HunkSpot(int At, string Before, string Prefix, string Suffix)
{
    private const int Around = Suggestions.SuggestionPlace.Around;

    public int End => At + Before.Length;

    public static HunkSpot Of(string text, int at, string before)
    {
        var end = at + before.Length;
        return new HunkSpot(at, before, text[Whole(text, Math.Max(0, at - Around))..at], text[end..Whole(text, Math.Min(text.Length, end + Around))]);
    }

    /// <summary>Never between the halves of a surrogate pair: such a half is no text.</summary>
    private static int Whole(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) ? position - 1 : position;
}
