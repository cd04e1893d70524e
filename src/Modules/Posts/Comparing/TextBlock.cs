using System.Globalization;
using System.Text;

namespace ContentHub.Posts.Comparing;

internal enum BlockKind
{
    Paragraph,
    Heading,
    ListItem,
    NumberedItem,
    Quotation,
    Code,
    TableHead,
    TableRow,
    Cell,
    Picture,
    Divider,
    Footnote,

    /// <summary>A line of the Markdown itself.</summary>
    Line,
}

/// <summary>What stands between two line breaks on the page: the unit that is found again, moved, added and removed.</summary>
/// <param name="Level">Of a heading, or how deep a list item or quotation lies.</param>
/// <param name="Cells">Of a table row; its words are those of all cells.</param>
/// <param name="Address">Of a picture that stands alone.</param>
internal sealed record TextBlock(BlockKind Kind, int Level, IReadOnlyList<Word> Words, IReadOnlyList<TextBlock> Cells, string? Address = null)
{
    private string? key;
    private int[]? bag;

    /// <summary>Blocks with the same key are the same to the last mark and link.</summary>
    public string Key => key ??= MakeKey();

    /// <summary>The words that are spoken, as sorted numbers.</summary>
    public int[] Bag => bag ??= MakeBag();

    public string Text => string.Concat(Words.Select(w => w.Text));

    /// <summary>0: no word in common; 1: the same words.</summary>
    public double Likeness(TextBlock other)
    {
        if (Address is not null && Address == other.Address)
        {
            return 1;
        }

        var (mine, theirs) = (Bag, other.Bag);
        var (i, j, common) = (0, 0, 0);
        while (i < mine.Length && j < theirs.Length)
        {
            var order = mine[i].CompareTo(theirs[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common == 0 ? 0 : 2.0 * common / (mine.Length + theirs.Length);
    }

    private string MakeKey()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{(int)Kind}.{Level}.{Cells.Count}.{Address}\u0001");
        foreach (var word in Words)
        {
            _ = word.Look is Look.Plain
                ? text.Append(word.IsBlank ? " " : word.Text)
                : text.Append(CultureInfo.InvariantCulture, $"\u0001{(int)word.Look}{word.Target}\u0001{word.Text}");
        }

        return text.Append(Cells.Count > 0 ? string.Join('\u0002', Cells.Select(c => c.Key)) : "").ToString();
    }

    private int[] MakeBag()
    {
        int[] numbers = [.. Words.Where(w => w.IsSpoken).Select(w => string.GetHashCode(w.Text, StringComparison.Ordinal))];
        Array.Sort(numbers);
        return numbers;
    }
}
