namespace ContentHub.Posts.EditClasses;

/// <summary>What an edit does to a text that somebody agreed to, from the smallest on.</summary>
internal enum EditClass
{
    /// <summary>A word that was none is one now; a blank, a doubled word, a full stop.</summary>
    Typo,

    /// <summary>How it is said and laid out: punctuation, small words, bold, the level of a heading, a paragraph somewhere else, tags.</summary>
    Style,

    /// <summary>A picture, or what is said about it to people who do not see it.</summary>
    Media,

    /// <summary>Where a link leads, the post's own address, where the original stands.</summary>
    Link,

    /// <summary>Any other words.</summary>
    Meaning,

    /// <summary>A number, an amount, a name, a "not", a "best": what somebody could hold us to.</summary>
    Claim,
}

/// <summary>One edit and what it is.</summary>
/// <param name="Where">The part of the post, as it stands in a sentence: "text", "title", "text for Bluesky".</param>
/// <param name="Before">Empty when something came.</param>
/// <param name="After">Empty when something went.</param>
internal sealed record ClassedEdit(EditClass Class, string Where, string Before, string After)
{
    /// <summary>A record keeps this much of either side.</summary>
    public const int Shown = 200;

    /// <summary>A record keeps this many; the classes of all others are still among them.</summary>
    public const int Most = 50;

    public static ClassedEdit Of(EditClass type, string where, string before, string after) => new(type, where, Short(before), Short(after));

    private static string Short(string text) => Kernel.Texts.PlainText.Beginning(text.Trim(), Shown);
}
