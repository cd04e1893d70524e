using ContentHub.Posts.Markdown;

namespace ContentHub.Posts.Checks;

/// <summary>What the formulas of readability count.</summary>
internal sealed class TextCount
{
    public int Words { get; private set; }

    public int Sentences { get; private set; }

    public int Syllables { get; private set; }

    /// <summary>Words of more than six letters.</summary>
    public int Long { get; private set; }

    public int OneSyllable { get; private set; }

    public int ThreeSyllables { get; private set; }

    /// <summary>Written without blanks between words (Chinese, Japanese): nothing here fits.</summary>
    public bool Dense { get; private set; }

    /// <summary>Per cent of all words.</summary>
    public double Share(int part) => 100.0 * part / Words;

    public void Add(string line, bool english)
    {
        var before = Words;
        Sentences += Checks.Sentences.In(line, english).Count(s => s.Words > 0);
        foreach (var word in Syllable.WordsIn(line))
        {
            var syllables = Syllable.Count(word, english);
            Words++;
            Syllables += syllables;
            Long += word.Length > 6 ? 1 : 0;
            OneSyllable += syllables == 1 ? 1 : 0;
            ThreeSyllables += syllables >= 3 ? 1 : 0;
        }

        Dense |= WordCounter.Count(line) > 3 * (Words - before + 1);
    }
}
