using System.Net;
using ContentHub.Posts.Templates;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>Interview and templates in a browser without script.</summary>
public sealed class InterviewPageTests
{
    private static readonly string HowTo = BuiltInTemplates.All[0].Id.ToString();

    [Fact]
    public async Task A_seller_answers_and_lands_in_the_draft_with_its_guide()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");

        var answer = await sara.PostFormAsync("/hub/posts/interview", ("Form.Template", HowTo), ("Form.Problem", "The pump sings."), ("Form.Told", "Look at the valve."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await sara.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal("The pump sings", page.QuerySelector("#Form_Title")!.TextContent.Trim());
        Assert.Equal(5, page.QuerySelectorAll("#panel-guide .guide__part").Length);
        Assert.Contains("4 words of about 60", page.QuerySelector("#panel-guide")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_interview_keeps_what_was_typed_and_chosen()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");
        var opinion = BuiltInTemplates.All[2].Id.ToString();
        var long1 = new string('x', 20_001);

        var page = await Seat.PageAsync(await sara.PostFormAsync("/hub/posts/interview", ("Form.Template", opinion), ("Form.Problem", "😀 <b>"), ("Form.Told", long1)));

        Assert.Equal("😀 <b>", page.QuerySelector("#Form_Problem")!.TextContent.Trim());
        Assert.Equal(20_001, page.QuerySelector("#Form_Told")!.TextContent.Trim().Length);
        Assert.True(page.QuerySelector($"input[value='{opinion}']")!.HasAttribute("checked"));
        Assert.NotNull(page.QuerySelector("#Form_Told-error"));
    }

    [Fact]
    public async Task A_kind_of_post_can_be_chosen_without_an_interview()
    {
        await using var web = await PostsWeb.StartAsync();
        var sara = await web.SeatAsync("sara");

        var answer = await sara.PostFormAsync("/hub/posts/new", ("Form.Title", "Bleeding"), ("Form.Template", HowTo));

        Assert.Contains("TODO: ", (await sara.PageAsync(answer.Headers.Location!.ToString())).QuerySelector("#Form_Body")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_are_added_moved_and_removed_without_losing_a_word()
    {
        await using var web = await PostsWeb.StartAsync();
        var mark = await web.SeatAsync("mark");
        (string, string)[] typed =
        [
            ("Form.Name", "Diary"), ("Form.Sections[0].Heading", "First"), ("Form.Sections[0].Guidance", "One"), ("Form.Sections[0].Answers", "Told"),
            ("Form.Sections[1].Heading", "Second"), ("Form.Sections[1].Guidance", "Two"), ("Form.Sections[1].Words", "7"),
        ];

        var moved = await Seat.PageAsync(await mark.PostFormAsync("/hub/templates/edit", [.. typed, ("what", "up:1")]));
        var added = await Seat.PageAsync(await mark.PostFormAsync("/hub/templates/edit", [.. typed, ("what", "add")]));
        var dropped = await Seat.PageAsync(await mark.PostFormAsync("/hub/templates/edit", [.. typed, ("what", "drop:0")]));
        var odd = await Seat.PageAsync(await mark.PostFormAsync("/hub/templates/edit", [.. typed, ("what", "up:99")]));

        Assert.Equal(["Second", "First"], Headings(moved));
        Assert.Equal("Two", moved.QuerySelector("#Form_Sections_0__Guidance")!.TextContent.Trim());
        Assert.True(moved.QuerySelector("input[name='Form.Sections[1].Answers'][value='Told']")!.HasAttribute("checked"));
        Assert.Equal(["First", "Second", ""], Headings(added));
        Assert.Equal(["Second"], Headings(dropped));
        Assert.Equal(["First", "Second"], Headings(odd));
        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostFormAsync("/hub/templates/edit", typed)).StatusCode);
        Assert.Contains("Diary", (await mark.PageAsync("/hub/templates")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sara", "/hub/templates", HttpStatusCode.Forbidden)]
    [InlineData("lena", "/hub/posts/interview", HttpStatusCode.Forbidden)]
    [InlineData("mark", "/hub/templates/edit/0197a000-0000-7000-8000-00000000dead", HttpStatusCode.NotFound)]
    public async Task Pages_are_shown_to_those_who_may(string who, string path, HttpStatusCode status)
    {
        await using var web = await PostsWeb.StartAsync();

        Assert.Equal(status, (await (await web.SeatAsync(who)).GetAsync(path)).StatusCode);
    }

    private static IEnumerable<string> Headings(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("input[name$='.Heading']").Select(i => i.GetAttribute("value") ?? "");
}
