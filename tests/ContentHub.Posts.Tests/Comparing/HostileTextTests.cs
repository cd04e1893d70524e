using System.Diagnostics;
using System.Globalization;
using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Tests.Comparing;

/// <summary>Texts at the limit, made to be slow. The bound in each test is many times what it takes, for slow machines.</summary>
public sealed class HostileTextTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public static TheoryData<string, bool> Pairs()
    {
        var data = new TheoryData<string, bool>();
        foreach (var name in Makers.Keys)
        {
            data.Add(name, false);
            if (name.Contains("00 ", StringComparison.Ordinal))
            {
                data.Add(name, true);
            }
        }

        return data;
    }

    private static Dictionary<string, Func<(string Old, string New)>> Makers { get; } = new()
    {
        ["100,000 identical short paragraphs and two others among them"] = () => (
            Repeat(100_000, _ => "Yes.\n\n"), Repeat(100_000, i => i is 20_000 or 70_000 ? "No. " : "Yes.\n\n")),
        ["one paragraph of 500,000 words, every second one another"] = () => (Repeat(500_000, _ => "a "), Repeat(500_000, i => i % 2 == 0 ? "a " : "b ")),
        ["words without one in common"] = () => (Repeat(140_000, i => Number(i) + " "), Repeat(140_000, i => Number(i + 200_000) + " ")),
        ["the same words in another order"] = () => (Shuffled(140_000, 1), Shuffled(140_000, 2)),
        ["few words over and over, at random"] = () => (Random(400_000, 3), Random(400_000, 4)),
        ["100,000 lines of few kinds, at random"] = () => (RandomLines(140_000, 5), RandomLines(140_000, 6)),
        ["long paragraphs, all rewritten"] = () => (RandomParagraphs(7), RandomParagraphs(8)),
        ["deep lists"] = () => (Repeat(10_000, i => new string(' ', i % 60 * 2) + "- a\n"), Repeat(10_000, i => new string(' ', (i + 7) % 60 * 2) + "- b\n")),
        ["more brackets than are parsed"] = () => (new string('[', 900_000), new string('[', 900_001)),
        ["one word of a million letters"] = () => (new string('a', 999_999), new string('b', 999_999)),
        ["one letter with a million accents"] = () => ("a" + new string('\u0301', 993_900), "b" + new string('\u0301', 993_900)),
        ["a table of 3,900 rows"] = () => ("|a|b|\n|-|-|\n" + Repeat(3_900, i => $"|{i}|x|\n"), "|a|c|b|\n|-|-|-|\n" + Repeat(3_900, i => $"|{i}|y|x|\n")),
    };

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public void Every_megabyte_is_compared_in_bounded_time(string name, bool asWritten)
    {
        var (old, now) = Makers[name]();
        Assert.InRange(old.Length, 1, 1_000_000);
        Assert.InRange(now.Length, 1, 1_000_002);
        var watch = Stopwatch.StartNew();

        var diff = Diffs.Bodies(old, now, asWritten);
        var sections = Section.Of(diff.Rows);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.ElapsedMilliseconds} ms, {diff.Rows.Count} rows, in full {diff.InFull}: {name}: {diff.Summary}"));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
        Assert.InRange(sections.Count, 1, 3 * Section.MostChanges);
        Assert.InRange(sections.SelectMany(s => s.Rows).Sum(r => r.Words.Inline().Count()), 0, 2_000_000);
    }

    [Fact]
    public void A_comparison_that_nobody_waits_for_any_more_ends()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            new CompareContents(new Contracts.PostMarkdown(), []).Of(Diffs.Body("one two"), Diffs.Body("one three"), false, gone.Token));
    }

    [Fact]
    public void A_paragraph_with_too_many_changes_is_shown_as_replaced()
    {
        var row = Assert.Single(Diffs.Bodies(Repeat(3_000, i => $"same{i} old{i} also{i} "), Repeat(3_000, i => $"same{i} new{i} also{i} ")).Rows);

        Assert.Equal([Change.Removed, Change.Added], row.Words.Inline().Select(p => p.Change));
    }

    private static string Number(int i) => i.ToString("X5", CultureInfo.InvariantCulture);

    private static string Repeat(int count, Func<int, string> item) => string.Concat(Enumerable.Range(0, count).Select(item)).Trim('\n');

    private static string Shuffled(int count, int seed)
    {
        var words = Enumerable.Range(0, count).Select(Number).ToArray();
        new Random(seed).Shuffle(words);
        return string.Join(' ', words);
    }

    private static string Random(int count, int seed)
    {
        var random = new Random(seed);
        return Repeat(count, _ => (char)('a' + random.Next(9)) + " ");
    }

    private static string RandomLines(int count, int seed)
    {
        var random = new Random(seed);
        return Repeat(count, _ => Number(random.Next(50)) + "\n\n");
    }

    private static string RandomParagraphs(int seed)
    {
        var random = new Random(seed);
        return Repeat(1_000, _ => Repeat(160, _ => Number(random.Next(300)) + " ") + "\n\n");
    }
}
