using System.Text;

namespace ContentHub.Posts.Anchoring;

/// <summary>A text as people read it: its blocks with single blanks inside and a line end between. Blocks without words are left out.</summary>
internal sealed class ReadText
{
    private readonly int[] starts;

    private ReadText(string text, int[] starts) => (Text, this.starts) = (text, starts);

    public string Text { get; }

    public static ReadText Of(IEnumerable<string> blocks)
    {
        var (text, starts) = (new StringBuilder(), new List<int>());
        foreach (var words in blocks.Select(Plain).Where(w => w.Length > 0))
        {
            text.Append(starts.Count == 0 ? "" : "\n");
            starts.Add(text.Length);
            text.Append(words);
        }

        return new ReadText(text.ToString(), [.. starts]);
    }

    /// <summary>Every run of white space as one blank, none at the ends.</summary>
    public static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same for words that may reach over several blocks.</summary>
    public static string PlainLines(string text) => string.Join('\n', text.Split('\n').Select(Plain).Where(l => l.Length > 0));

    /// <summary>Where a block begins; the nearest one when there are fewer by now.</summary>
    public int StartOf(int block) => starts.Length == 0 ? 0 : starts[Math.Clamp(block, 0, starts.Length - 1)];

    public int BlockAt(int position)
    {
        var found = Array.BinarySearch(starts, position);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    public string Block(int block) => Text[starts[block]..EndOf(block)];

    public bool IsWholeBlock(Spot spot)
    {
        var block = BlockAt(spot.Start);
        return starts.Length > 0 && starts[block] == spot.Start && EndOf(block) == spot.End;
    }

    public Spot SpotOf(int block) => new(starts[block], EndOf(block) - starts[block]);

    /// <summary>Selectors for words that stand here.</summary>
    public Quote QuoteOf(Spot spot)
    {
        var end = Whole(spot.Start + Math.Min(spot.Length, Quote.LongestExact));
        return new Quote(
            Text[spot.Start..end], Text[Whole(Math.Max(0, spot.Start - Quote.Around))..spot.Start],
            Text[end..Whole(Math.Min(Text.Length, end + Quote.Around))], BlockAt(spot.Start));
    }

    private int EndOf(int block) => block + 1 < starts.Length ? starts[block + 1] - 1 : Text.Length;

    /// <summary>Never between the halves of a surrogate pair: such a half is no text.</summary>
    private int Whole(int position) => position > 0 && position < Text.Length && char.IsLowSurrogate(Text[position]) ? position - 1 : position;
}
