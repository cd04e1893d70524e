namespace ContentHub.Posts.Contracts;

public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Hint,

    /// <summary>Should be mended or waived.</summary>
    Warning,

    /// <summary>Blocks approval and sending.</summary>
    Blocks,
}

/// <summary>Something that a check found in a text.</summary>
/// <param name="Code">Stable: <c>check.alt-missing</c>, <c>bluesky.too-long</c>.</param>
/// <param name="Message">What to do about it.</param>
/// <param name="Field">Form field it belongs to, or null.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Message, string? Field = null)
{
    /// <summary>Where in the body it stands, so that it can be drawn there. Empty when it is about the text as a whole or about another field.</summary>
    public IReadOnlyList<FindingPlace> Places { get; init; } = [];
}

/// <summary>A place in the text as people read it: the same in the Markdown, the editor and on the page.</summary>
/// <param name="Words">
/// As they are read, within one paragraph, heading, list line or table cell; line breaks count as a space, code and quotation marks as
/// themselves. Null: a picture.
/// </param>
/// <param name="Nth">Counted from 0 among the places where the same words stand, or among all pictures of the text.</param>
public sealed record FindingPlace(string? Words, int Nth);

/// <summary>What the company agreed on and every check may ask for.</summary>
/// <param name="Names">The company's own names, spelled as they are meant: <c>ContentHub</c>.</param>
public sealed record HouseStyle(IReadOnlyList<string> Names)
{
    public static HouseStyle None { get; } = new([]);
}
