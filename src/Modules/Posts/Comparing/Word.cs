namespace ContentHub.Posts.Comparing;

internal enum Change
{
    Same,
    Removed,
    Added,
}

/// <summary>How words look, besides what they say.</summary>
[Flags]
internal enum Look
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Struck = 8,
    Link = 16,
    Picture = 32,
}

/// <summary>The smallest thing that is compared: a word, a run of white space, a mark, an emoji, or a picture by its description.</summary>
/// <param name="Target">Address of the link or picture.</param>
internal readonly record struct Word(string Text, Look Look = Look.Plain, string? Target = null)
{
    /// <summary>Words are the same when they say the same; a picture is another one at another address.</summary>
    public string Says => Look.HasFlag(Look.Picture) ? $"{Text}\u0001{Target}" : Text;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && !Look.HasFlag(Look.Picture);

    public bool IsSpoken => Text.Length > 0 && char.IsLetterOrDigit(Text, 0);
}

/// <summary>Words that stand together and look and changed alike.</summary>
internal sealed record Piece(Change Change, string Text, Look Look = Look.Plain, string? Target = null);
