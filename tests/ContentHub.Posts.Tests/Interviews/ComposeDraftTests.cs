using ContentHub.Posts.Contracts;
using ContentHub.Posts.Interviews;
using ContentHub.Posts.Templates;

namespace ContentHub.Posts.Tests.Interviews;

public sealed class ComposeDraftTests
{
    private static readonly IReadOnlyList<TemplateSection> Sections =
    [
        new("", "Who asks this?", 60, [Question.WhoAsked, Question.Problem]),
        new("The short answer", "As on the telephone.", 60, [Question.Told]),
        new("Step #1 [first]", "One *step* per line.", 0, []),
    ];

    private static readonly InterviewAnswers Answers = new("A dairy in Kiel", "The pump sings. It costs sleep.", "Look at the valve.\nThen at the impeller.", "", "");

    [Fact]
    public void Each_answer_goes_under_its_heading_and_what_is_missing_says_what_belongs_there()
    {
        var draft = Compose(Answers);

        Assert.Equal(
            "A dairy in Kiel\n\nThe pump sings. It costs sleep.\n\n## The short answer\n\nLook at the valve.\n\nThen at the impeller.\n\n## Step \\#1 \\[first\\]\n\nTODO: One \\*step\\* per line.",
            draft.Body);
        Assert.Equal(["Step #1 [first]"], new PostMarkdown().Outline(draft.Body).Skip(1).Select(h => h.Text));
    }

    [Fact]
    public void An_answer_that_no_part_asks_for_stands_at_the_end() =>
        Assert.EndsWith("per line.\n\nIt fell by a third.\n\nCall us.", Compose(Answers with { Proof = "It fell by a third.", Next = "Call us." }).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("The pump sings. It costs sleep.", "Look at the valve.", "The pump sings")]
    [InlineData("", "Look at the valve! Now.", "Look at the valve!")]
    [InlineData("Why is **it** [so](https://example.org) loud?", "x", "Why is it so loud?")]
    [InlineData("Am 3. Mai stand sie still. Warum?", "x", "Am 3")]
    [InlineData("😀 مضخة كبيرة", "x", "😀 مضخة كبيرة")]
    [InlineData("", "", "")]
    public void The_title_is_the_first_sentence_of_the_problem(string problem, string told, string title) =>
        Assert.Equal(title, Compose(Answers with { Problem = problem, Told = told }).Title);

    [Fact]
    public void A_long_sentence_is_cut_between_words_and_never_within_a_character()
    {
        var words = Compose(Answers with { Problem = string.Join(' ', Enumerable.Repeat("impeller", 40)) });
        var faces = Compose(Answers with { Problem = string.Concat(Enumerable.Repeat("😀", 100)) });

        Assert.EndsWith("impeller…", words.Title, StringComparison.Ordinal);
        Assert.True(words.Title.Length <= 90 && faces.Title.Length <= 90);
        Assert.True(faces.Title.TrimEnd('…').EnumerateRunes().All(r => r.Value == 0x1F600));
        Assert.True(words.Summary.Length <= 300);
    }

    [Fact]
    public void A_list_a_table_and_code_in_an_answer_stay_what_they_are()
    {
        const string Typed = "Take:\n- a valve\n- an impeller\n\n| a | b |\n|---|---|\n| 1 | 2 |";

        Assert.Contains(Typed, Compose(Answers with { Told = Typed }).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_an_answer_is_text_on_the_page()
    {
        var html = new PostMarkdown().ToHtml(Compose(Answers with { Told = "<script>alert(1)</script> [x](javascript:alert(1))" }).Body, MarkdownContext.Bare).ToString()!;

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
    }

    private static PostContent Compose(InterviewAnswers answers) => ComposeDraft.Of(Sections, answers, "", Guid.Empty, "en");
}
