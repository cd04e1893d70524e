using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Tests.Checks;

public sealed class WritingCheckTests
{
    private static readonly PostContent Clean = new()
    {
        Title = "Choosing a pump",
        Summary = "What to ask first.",
        Body = "Start with the [duty point](https://example.org/duty).\n\n## Costs\n\n### Energy\n\nMost of it.",
        AuthorId = Guid.Empty,
    };

    private readonly WritingCheck check = new(new PostMarkdown());

    private IReadOnlyList<Finding> Check(PostContent content, params string[] names) => [.. check.Check(content, new HouseStyle(names))];

    [Fact]
    public void A_clean_text_has_no_findings() => Assert.Empty(Check(Clean));

    [Theory]
    [InlineData("![](/media/0197a000-0000-7000-8000-000000000001)", "check.alt-missing")]
    [InlineData("![a pump](https://example.org/a.png)", "check.picture-elsewhere")]
    [InlineData("## A\n\n#### B", "check.heading-order")]
    [InlineData("### B first", "check.heading-order")]
    [InlineData("##", "check.heading-empty")]
    [InlineData("[click here](https://example.org)", "check.link-text")]
    [InlineData("[Hier klicken!](https://example.org)", "check.link-text")]
    [InlineData("[](https://example.org)", "check.link-empty")]
    [InlineData("[our site](pumps/large)", "check.link-refused")]
    [InlineData("[x](javascript:alert(1))", "check.link-refused")]
    [InlineData("The price is XX euro", "check.placeholder")]
    [InlineData("TODO: ask Anna", "check.placeholder")]
    [InlineData("Lorem ipsum dolor", "check.placeholder")]
    [InlineData("Dear {{name}}", "check.placeholder")]
    public void Finds_what_is_worth_a_look(string body, string code) =>
        Assert.Contains(Check(Clean with { Body = body }), f => f.Code == code && f.Field == "Body" && f.Severity is not FindingSeverity.Blocks);

    [Theory]
    [InlineData("An xx-large pump in Todo Bay, XXL")]
    [InlineData("`TODO` in code is fine? No: it is text")]
    public void Words_that_only_look_like_a_placeholder_are_left_alone(string body) =>
        Assert.DoesNotContain(Check(Clean with { Body = body.Replace("`TODO`", "`todo`", StringComparison.Ordinal) }), f => f.Code == "check.placeholder");

    [Fact]
    public void A_paragraph_that_fills_the_screen_is_a_hint()
    {
        var body = string.Join(' ', Enumerable.Range(1, 26).Select(n => $"The water runs on to pump {n}."));

        var finding = Assert.Single(Check(Clean with { Body = body }));

        Assert.Equal(("check.paragraph-long", FindingSeverity.Hint), (finding.Code, finding.Severity));
    }

    [Fact]
    public void Details_that_are_missing_are_named_with_their_field()
    {
        var findings = Check(Clean with { Title = " ", Summary = "", Cover = new CoverImage(Guid.Empty, "") }).ToList();

        Assert.Equal(["Title", "Summary", "CoverAlt"], findings.Select(f => f.Field));
        Assert.Equal(FindingSeverity.Blocks, findings[0].Severity);
    }

    [Fact]
    public void A_text_beyond_the_parsers_bounds_blocks() =>
        Assert.Contains(Check(Clean with { Body = new string('[', 5_000) }), f => f is { Code: "check.not-parsed", Severity: FindingSeverity.Blocks });

    [Fact]
    public void The_same_finding_is_named_once_and_never_more_than_ten_times()
    {
        var body = string.Concat(Enumerable.Range(0, 40).Select(n => $"[here](https://example.org/{n}) [here](https://example.org/{n}) "));

        Assert.Equal(10, Check(Clean with { Body = body }).Count(f => f.Code == "check.link-text"));
    }
}
