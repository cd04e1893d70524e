using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Tests.Checks;

/// <summary>Sentences, repeated words, readability and the company's own names.</summary>
public sealed class StyleRulesTests
{
    private const string Thirty = "one two three four five six seven eight nine ten a b c d e f g h i j k l m n o p q r s t";

    private readonly WritingCheck check = new(new PostMarkdown());

    [Theory]
    [InlineData(Thirty + " and six more words end it.", 1)]
    [InlineData(Thirty + ". And six more words end it.", 0)]
    [InlineData("Short one. " + Thirty + " as Dr. Meyer (e.g. in No. 7) says.", 1)]
    [InlineData(Thirty + "! \u201cAnd six more,\u201d she said, \u201cend it.\u201d", 0)]
    [InlineData("```\n" + Thirty + " and six more words end it\n```", 0)]
    public void A_sentence_that_one_reads_twice_is_a_hint(string body, int times) =>
        Assert.Equal(times, Find(body, "check.sentence-long").Count);

    [Theory]
    [InlineData("It is in in the pump.", "in in")]
    [InlineData("The the pump", "The the")]
    [InlineData("It is a a pump", "a a")]
    [InlineData("It runs and\nand runs", "and and")]
    [InlineData("Das ist ist so", "ist ist")]
    [InlineData("über über alles", "über über")]
    public void The_same_word_twice_is_found_where_it_stands(string body, string words)
    {
        var finding = Assert.Single(Find(body, "check.word-repeated"));

        Assert.Equal(new FindingPlace(words, 0), Assert.Single(finding.Places));
    }

    [Theory]
    [InlineData("He said that that pump is old. She had had enough.")]
    [InlineData("Alle, die die Pumpe kennen")]
    [InlineData("Made in Baden Baden and Walla Walla")]
    [InlineData("It is, is it not? No, no. 5 5 and a-a b-b")]
    [InlineData("`in in` and https://in.in/in in")]
    public void Words_that_rightly_follow_themselves_are_left_alone(string body) => Assert.Empty(Find(body, "check.word-repeated"));

    [Theory]
    [InlineData("We sell Aqua Line pumps", "Aqua Line")]
    [InlineData("We sell aqualine pumps", "aqualine")]
    [InlineData("We sell the Aqua-Line", "Aqua-Line")]
    [InlineData("Ask Nortwind", "Nortwind")]
    [InlineData("Ask Norhtwind", "Norhtwind")]
    [InlineData("Ask Northwimd about it", "Northwimd")]
    [InlineData("Ask NORTHWIND", "NORTHWIND")]
    [InlineData("Ask northwind pumps", "northwind pumps")]
    [InlineData("With the flow  guard", "flow guard")]
    public void Names_are_spelled_as_the_company_spells_them(string body, string wrong)
    {
        var finding = Assert.Single(Find(body.Replace("  ", "\n", StringComparison.Ordinal), "check.name-misspelled", "AquaLine", "Northwind", "Northwind Pumps", "Flow Guard"));

        Assert.Contains(wrong, finding.Message, StringComparison.Ordinal);
        Assert.Equal(new FindingPlace(wrong, 0), Assert.Single(finding.Places));
    }

    [Theory]
    [InlineData("AquaLine's best; Northwinds Pumpen; the Flow Guard, and a Flow\nGuard")]
    [InlineData("`aqualine` and https://aqualine.example and [Northwind](https://northwind.example)")]
    [InlineData("the waterline, a southwind, Northwindy")]
    public void Names_that_are_right_and_other_words_are_left_alone(string body) =>
        Assert.Empty(Find(body, "check.name-misspelled", "AquaLine", "Northwind", "Flow Guard", "***"));

    [Fact]
    public void A_name_in_title_and_summary_is_looked_at_too()
    {
        var content = Text("Fine.") with { Title = "Why aqualine", Summary = "Because Aqua Line." };

        Assert.Equal(["Title", "Summary"], check.Check(content, new HouseStyle(["AquaLine"])).Select(f => f.Field));
    }

    [Fact]
    public void The_same_thing_in_three_places_is_one_finding_that_names_them_all()
    {
        var finding = Assert.Single(Find("TODO here.\n\n- TODO there\n\n`TODO` and TODO", "check.placeholder"));

        Assert.Equal(["TODO/0", "TODO/1", "TODO/2", "TODO/3"], finding.Places.Select(p => $"{p.Words}/{p.Nth}"));
    }

    [Fact]
    public void A_link_is_named_by_its_own_words_and_not_by_the_same_words_before_it()
    {
        var finding = Assert.Single(Find("Here and here.\n\nIt is **here, and [here](https://example.org)** and here.", "check.link-text"));

        Assert.Equal(new FindingPlace("here", 2), Assert.Single(finding.Places));
    }

    [Fact]
    public void A_picture_is_named_by_its_number()
    {
        var finding = Assert.Single(Find("![a](https://example.org/a.png)\n\n![](https://example.org/b.png)", "check.alt-missing"));

        Assert.Equal(new FindingPlace(null, 1), Assert.Single(finding.Places));
    }

    [Theory]
    [InlineData("en", "The cat sat on the mat. The dog ran to the door. It was a warm day and the sun was out.", "easy to read")]
    [InlineData("en", "Notwithstanding considerable organisational heterogeneity, interdisciplinary collaboration necessitates comprehensive communication infrastructure.", "hard to read")]
    [InlineData("de", "Die Pumpe ist alt. Sie läuft noch gut. Wir sehen sie uns an und sagen dir, was sie kostet.", "easy to read")]
    [InlineData("de", "Die Energieeffizienzverbesserungsmaßnahmen erfordern umfangreiche Voruntersuchungen hinsichtlich Wirtschaftlichkeitsbetrachtungen.", "hard to read")]
    [InlineData("sv", "Pumpen är gammal. Den går bra. Vi ser på den i dag.", "easy to read")]
    public void A_text_says_how_hard_it_is_to_read(string language, string sentences, string ease) =>
        Assert.EndsWith(ease, Figures(string.Join(' ', Enumerable.Repeat(sentences, 20)), language).Readability!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("Too short to say.")]
    [InlineData("ポンプの選び方についてお話しします。まず流量を決めます。次に揚程を計算します。ポンプの選び方についてお話しします。まず流量を決めます。次に揚程を計算します。")]
    public void Where_a_figure_would_mean_nothing_there_is_none(string body) => Assert.Null(Figures(body, "en").Readability);

    [Theory]
    [InlineData("\n\n")]
    [InlineData(" ")]
    public void A_megabyte_of_faults_costs_what_its_length_costs(string between)
    {
        const string Faults = "TODO is is [here](https://a.example) Nortwind northwind pumps";
        var house = new HouseStyle([.. Enumerable.Range(0, 100).Select(i => $"Nortwich{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"), "Northwind", "Northwind Pumps"]);
        TimeSpan Of(int times)
        {
            var text = Text(string.Join(between, Enumerable.Repeat(Faults, times)));
            var from = System.Diagnostics.Stopwatch.GetTimestamp();
            var findings = check.Check(text, house).ToList();
            Assert.All(findings, f => Assert.True(f.Places.Count <= 100));
            return System.Diagnostics.Stopwatch.GetElapsedTime(from);
        }

        Of(50);
        var (part, whole) = (Enumerable.Range(0, 3).Min(_ => Of(1_700)), Enumerable.Range(0, 2).Min(_ => Of(17_000)));

        Assert.True(whole < part * 40, $"Ten times the text took {whole / part:0} times as long ({whole.TotalMilliseconds:0} ms).");
    }

    [Theory]
    [InlineData("Weißenfels", "WEIẞENFELS")]
    [InlineData("Kelvinwerk", "\u212Aelvinwerk")]
    public void Letters_that_are_the_same_only_in_small_are_looked_at_without_a_fault(string name, string written) =>
        Assert.NotNull(check.Check(Text($"{written} has a pump.") with { Title = written }, new HouseStyle([name])).ToList());

    private TextFigures Figures(string body, string language) => new MeasureText(new PostMarkdown()).Of(Text(body) with { Language = language });

    private List<Finding> Find(string body, string code, params string[] names) => [.. check.Check(Text(body), new HouseStyle(names)).Where(f => f.Code == code)];

    private static PostContent Text(string body) => new() { Title = "Choosing a pump", Summary = "What to ask first.", Body = body, AuthorId = Guid.Empty };
}
