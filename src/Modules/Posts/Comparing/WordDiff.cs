using System.Text;

namespace ContentHub.Posts.Comparing;

/// <summary>What changed inside a block, word by word.</summary>
internal sealed class WordDiff
{
    /// <summary>Nobody reads a block with more changes than this: then it is shown as replaced.</summary>
    public const int MostRuns = 600;

    private readonly IReadOnlyList<Word> old;
    private readonly IReadOnlyList<Word> now;
    private readonly IReadOnlyList<Run> runs;

    private WordDiff(IReadOnlyList<Word> old, IReadOnlyList<Word> now, IReadOnlyList<Run> runs) => (this.old, this.now, this.runs) = (old, now, runs);

    public static WordDiff Of(IReadOnlyList<Word> old, IReadOnlyList<Word> now, Effort effort)
    {
        var (left, right) = SequenceDiff.Numbers(old.Select(w => w.Says), now.Select(w => w.Says));
        var runs = Joined(SequenceDiff.Of(left, right, effort), now);
        return new WordDiff(old, now, runs.Count > MostRuns ? [new Run(0, 0, old.Count, now.Count, Same: false)] : runs);
    }

    /// <summary>All of it the same, added or removed.</summary>
    public static WordDiff Whole(IReadOnlyList<Word> words, Change change) => change switch
    {
        Change.Removed => new(words, [], [new Run(0, 0, words.Count, 0, Same: false)]),
        Change.Added => new([], words, [new Run(0, 0, 0, words.Count, Same: false)]),
        _ => new(words, words, [new Run(0, 0, words.Count, words.Count, Same: true)]),
    };

    /// <summary>Stretches that differ.</summary>
    public int Changes => runs.Count(r => !r.Same);

    /// <summary>Both texts in one: what went stands before what came.</summary>
    public IEnumerable<Piece> Inline() => runs.SelectMany(r => r.Same
        ? Pieces(Change.Same, now, r.NewAt, r.New)
        : Pieces(Change.Removed, old, r.OldAt, r.Old).Concat(Pieces(Change.Added, now, r.NewAt, r.New)));

    public IEnumerable<Piece> Before() => runs.SelectMany(r => Pieces(r.Same ? Change.Same : Change.Removed, old, r.OldAt, r.Old));

    public IEnumerable<Piece> After() => runs.SelectMany(r => Pieces(r.Same ? Change.Same : Change.Added, now, r.NewAt, r.New));

    /// <summary>A blank or an "a" between changed words belongs to the change: otherwise a new sentence reads as a row of single words.</summary>
    private static List<Run> Joined(IReadOnlyList<Run> runs, IReadOnlyList<Word> now)
    {
        var joined = new List<Run>();
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            var within = run.Same && i > 0 && i < runs.Count - 1 && IsLittle(run, runs[i - 1], runs[i + 1], now);
            if (joined.Count > 0 && !joined[^1].Same && (within || !run.Same))
            {
                joined[^1] = joined[^1] with { Old = joined[^1].Old + run.Old, New = joined[^1].New + run.New };
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static bool IsLittle(Run run, Run before, Run after, IReadOnlyList<Word> now)
    {
        const int Letters = 3;
        if (run.New > 3)
        {
            return false;
        }

        var words = Enumerable.Range(run.NewAt, run.New).Select(i => now[i]).ToList();
        return words.TrueForAll(w => w.IsBlank)
            || (words.Sum(w => w.Text.Length) <= Letters + 2 && words.Exists(w => w.IsBlank) && before.Old + before.New + after.Old + after.New > 4 * run.New);
    }

    private static IEnumerable<Piece> Pieces(Change change, IReadOnlyList<Word> words, int from, int count)
    {
        var text = new StringBuilder();
        for (var i = from; i < from + count; i++)
        {
            var word = words[i];
            text.Append(word.Text);
            var goesOn = i + 1 < from + count && words[i + 1].Look == word.Look && words[i + 1].Target == word.Target && !word.Look.HasFlag(Look.Picture);
            if (!goesOn)
            {
                yield return new Piece(change, text.ToString(), word.Look, word.Target);
                text.Clear();
            }
        }
    }
}
