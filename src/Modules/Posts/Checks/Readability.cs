using Markdig.Syntax;

namespace ContentHub.Posts.Checks;

internal enum ReadingEase
{
    Easy,
    Fair,
    Hard,
}

/// <summary>How many years of school a text asks for, or LIX where no grade exists for its language.</summary>
/// <param name="Label">"grade 9", "LIX 42".</param>
internal sealed record Readability(double Score, string Label, ReadingEase Ease)
{
    /// <summary>"grade 9, fair".</summary>
    public string Sentence => $"{Label}, {(Ease switch { ReadingEase.Easy => "easy to read", ReadingEase.Fair => "fair", ReadingEase.Hard => "hard to read" })}";

    /// <summary>Fewer words give no figure that means anything.</summary>
    public const int Fewest = 100;

    /// <summary>
    /// English: Flesch-Kincaid grade (Kincaid and others 1975), 0.39 words per sentence + 11.8 syllables per word - 15.59.
    /// German: first Wiener Sachtextformel (Bamberger and Vanecek 1984), 0.1935 % words of three syllables and more + 0.1672 words per sentence
    /// + 0.1297 % words of more than six letters - 0.0327 % words of one syllable - 0.875. Others: LIX (Björnsson 1968), words per sentence +
    /// % words of more than six letters. Headings, code and addresses are left out; scripts without blanks between words have no figure.
    /// </summary>
    public static Readability? Of(ParsedText text)
    {
        var count = new TextCount();
        foreach (var line in text.Lines.Where(l => l.Block is ParagraphBlock))
        {
            count.Add(line.Prose, text.English);
        }

        if (count.Words < Fewest || count.Dense)
        {
            return null;
        }

        var sentence = (double)count.Words / count.Sentences;
        return text.Content.Language.Split('-')[0].ToLowerInvariant() switch
        {
            "en" => Grade((0.39 * sentence) + (11.8 * count.Syllables / count.Words) - 15.59, 9, 13),
            "de" => Grade((0.1935 * count.Share(count.ThreeSyllables)) + (0.1672 * sentence) + (0.1297 * count.Share(count.Long)) - (0.0327 * count.Share(count.OneSyllable)) - 0.875, 9, 13),
            _ => Lix(sentence + count.Share(count.Long)),
        };
    }

    private static Readability Grade(double grade, double fair, double hard)
    {
        var shown = Math.Clamp(Math.Round(grade), 1, 20);
        return new Readability(grade, FormattableString.Invariant($"grade {shown}"), grade < fair ? ReadingEase.Easy : grade < hard ? ReadingEase.Fair : ReadingEase.Hard);
    }

    private static Readability Lix(double lix) => new(lix, FormattableString.Invariant($"LIX {Math.Round(lix)}"), lix < 40 ? ReadingEase.Easy : lix < 55 ? ReadingEase.Fair : ReadingEase.Hard);
}
