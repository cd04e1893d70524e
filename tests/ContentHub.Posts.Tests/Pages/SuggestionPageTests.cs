using System.Net;
using AngleSharp.Dom;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>Suggestions in a browser without script, and what the suggestions beside a text call.</summary>
public sealed class SuggestionPageTests
{
    private const string Ugly = "Start <script>alert(1)</script> with 👩‍🔧 the مضخة duty point.";

    [Fact]
    public async Task Ugly_words_are_text_and_come_back_as_they_were_typed()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = (await web.DraftAsync(TestHub.Sara, PostsHub.Words())).Id;
        var (sara, mark) = (await web.SeatAsync("sara"), await web.SeatAsync("mark"));

        await mark.PostFormAsync($"/hub/posts/{id}/suggest", ("Form.From", "Start with the duty point."), ("Form.Text", Ugly), ("Form.Note", "<b>why</b>"));

        var page = await sara.PageAsync($"/hub/posts/{id}/suggestions");
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("<b>why</b>", page.QuerySelector(".suggestions__item")!.TextContent, StringComparison.Ordinal);
        await sara.PostFormAsync($"/hub/posts/{id}/suggestions?handler=Accept", [("Form.Kind", ""), ("Form.By", ""), .. Shown(page)]);
        Assert.Equal(Ugly, (await sara.PageAsync($"/hub/posts/{id}")).QuerySelector("#Form_Body")!.TextContent);
        Assert.Matches("Took [1-4] suggestions? by Mark Winter", await HistoryAsync(web, sara, id));
    }

    [Theory]
    [InlineData("Accept", "Begin with the duty point.")]
    [InlineData("Reject", "Start with the duty point.")]
    public async Task Several_are_those_that_stood_on_the_page_and_one_that_came_since_stays_open(string handler, string body)
    {
        await using var web = await PostsWeb.StartAsync();
        var id = (await web.DraftAsync(TestHub.Sara, PostsHub.Words(body: "Start with the duty point."))).Id;
        var (sara, mark) = (await web.SeatAsync("sara"), await web.SeatAsync("mark"));
        Task SuggestAsync(string field, string from, string text) => mark.PostFormAsync($"/hub/posts/{id}/suggest?field={field}", ("Form.From", from), ("Form.Text", text), ("Form.Note", ""));
        await SuggestAsync("body", "Start with the duty point.", "Begin with the duty point.");
        await SuggestAsync("summary", "", "How to begin.");
        var page = await sara.PageAsync($"/hub/posts/{id}/suggestions");
        await SuggestAsync("body", "Start with the duty point.", "Start with the duty point. Buy now.");

        var none = await sara.PostFormAsync($"/hub/posts/{id}/suggestions?handler={handler}", ("Form.Kind", ""), ("Form.By", ""));
        Assert.Equal(HttpStatusCode.OK, none.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await sara.PostFormAsync($"/hub/posts/{id}/suggestions?handler={handler}", [("Form.Kind", ""), ("Form.By", ""), .. Shown(page)])).StatusCode);

        Assert.Contains("Buy now.", Assert.Single((await sara.PageAsync($"/hub/posts/{id}/suggestions")).QuerySelectorAll(".suggestions__item")).TextContent, StringComparison.Ordinal);
        Assert.Equal(body, (await sara.PageAsync($"/hub/posts/{id}")).QuerySelector("#Form_Body")!.TextContent);
    }

    [Fact]
    public async Task Whose_they_are_says_of_a_guest_that_it_is_one_even_of_a_namesake()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = (await web.DraftAsync(TestHub.Sara, PostsHub.Words(body: "Start with the duty point."))).Id;
        var (sara, mark) = (await web.SeatAsync("sara"), await web.SeatAsync("mark"));
        await mark.PostFormAsync($"/hub/posts/{id}/suggest", ("Form.From", "Start with the duty point."), ("Form.Text", "Begin with the duty point."), ("Form.Note", ""));
        await using var scope = web.Hub.Services.CreateAsyncScope();
        var revision = (await scope.ServiceProvider.GetRequiredService<IOutsideReading>().CutAsync(id, TestHub.Sara, default)).Value.Id;
        await scope.ServiceProvider.GetRequiredService<HubDbContext>().SaveChangesAsync();
        await web.DoAsync((ISuggestions s) => s.SuggestAsync(revision, "body", "Start with the duty point. Then stop.", "", new SuggestingGuest("invite-1", "Mark Winter"), default));

        var whose = (await sara.PageAsync($"/hub/posts/{id}/suggestions")).QuerySelectorAll("#by option").Select(o => o.TextContent);
        Assert.Equal(["Everybody’s", "Mark Winter", "Mark Winter (guest)"], whose.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Refused_and_unplaced_words_stand_there_again()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = (await web.DraftAsync(TestHub.Sara, PostsHub.Words(body: "The old pump is loud.\n\nThen call us."))).Id;
        var mark = await web.SeatAsync("mark");
        var page = $"/hub/posts/{id}/suggest";

        var same = await mark.PostFormAsync(page, ("Form.From", "The old pump is loud."), ("Form.Text", "The old pump is loud."), ("Form.Note", "My reason"));
        Assert.Contains("My reason", await same.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var gone = await mark.PostFormAsync(page, ("Form.From", "Words that never stood there."), ("Form.Text", "Words that often stood there."), ("Form.Note", ""));
        Assert.Contains("Words that often stood there.", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var some = await mark.PostFormAsync(page, ("Form.From", "The old pump is loud.\n\nIt leaks a little."), ("Form.Text", "The new pump is loud.\n\nIt leaks a lot."), ("Form.Note", ""));
        var text = WebUtility.HtmlDecode(await some.Content.ReadAsStringAsync());
        Assert.Contains("Some of it could not be placed", text, StringComparison.Ordinal);
        Assert.Contains("It leaks a lot.", text, StringComparison.Ordinal);
        Assert.Single((await mark.PageAsync($"/hub/posts/{id}/suggestions")).QuerySelectorAll(".suggestions__item"));
        var huge = await mark.PostFormAsync(page, ("Form.From", "x"), ("Form.Text", new string('x', 1_200_000)), ("Form.Note", ""));
        Assert.True((int)huge.StatusCode < 500);
    }

    [Fact]
    public async Task An_open_editor_hears_of_suggestions_and_pays_nothing_while_there_are_none_new()
    {
        await using var web = await PostsWeb.StartAsync();
        var id = (await web.DraftAsync(TestHub.Sara, PostsHub.Words())).Id;
        var sara = await web.SeatAsync("sara");
        var first = await sara.GetAsync($"/hub/suggestions/{id}");
        Assert.Equal(HttpStatusCode.NotModified, (await sara.GetAsync($"/hub/suggestions/{id}", first.Headers.ETag!.Tag)).StatusCode);

        var made = await web.DoAsync((SuggestChanges s) => s.HandleAsync(id, new SuggestedText("body", "Begin with the duty point.", "", From: "Start with the duty point."), TestHub.Mark, CancellationToken.None));
        Assert.NotEqual(first.Headers.ETag, (await sara.GetAsync($"/hub/suggestions/{id}")).Headers.ETag);
        var early = await sara.PostJsonAsync($"/hub/suggestions/{id}/{made.Value.SuggestionIds[0]}/taken", new { });
        Assert.Contains("suggestion.not-in-text", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var stray = await sara.PostJsonAsync($"/hub/suggestions/{id}/{TestHub.Mark.Id}/reject", new { });
        Assert.Equal(HttpStatusCode.NotFound, stray.StatusCode);
    }

    /// <summary>What the form about several sends along.</summary>
    private static IEnumerable<(string Name, string Value)> Shown(IParentNode page) =>
        page.QuerySelectorAll(".suggestions__several input[name='Form.Shown']").Select(i => ("Form.Shown", i.GetAttribute("value")!));

    /// <summary>Another person's edit cuts the revision that took them.</summary>
    private static async Task<string> HistoryAsync(PostsWeb web, Seat sara, Guid id)
    {
        var seen = (await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Ada, CancellationToken.None))).Value;
        Assert.Empty((await web.DoAsync((SaveDraft s) => s.HandleAsync(id, seen.Post.Version, PostsHub.Words(body: "Other."), TestHub.Mark, CancellationToken.None))).Errors);
        return (await sara.PageAsync($"/hub/posts/{id}/history")).QuerySelector(".timeline")!.TextContent;
    }
}
