using System.Net;
using AngleSharp.Html.Dom;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.EditClasses;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Pages;

/// <summary>Policies and their steps in a browser without script.</summary>
public sealed class PolicyPageTests
{
    private const string Bad = "<script>alert(1)</script> 🦊 \u202Etfel";

    [Fact]
    public async Task A_policy_is_written_step_by_step_previewed_and_saved()
    {
        await using var web = await PostsWeb.StartAsync();
        await SubmitAsync(web, "It costs 5 euros.");
        var ada = await web.SeatAsync("ada");
        (string, string)[] form =
        [
            ("Form.Name", Bad), ("Form.Version", "0"), ("Form.Mode", "MultiLevel"), ("Form.When.Price", "true"), ("Form.When.Words", "Siemens\nABB"),
            ("Form.Steps[0].Name", "Marketing"), ("Form.Steps[0].Who", "right:posts.approve"), ("Form.Steps[0].HowMany", "Any"),
            ("Form.Steps[1].Name", "Legal"), ("Form.Steps[1].Who", $"person:{TestHub.Lena.Id}"), ("Form.Steps[1].HowMany", "Any"), ("Form.Steps[1].DueHours", "8"), ("Form.Steps[1].Escalate", "right:posts.approve"),
        ];

        var moved = await Seat.PageAsync(await ada.PostFormAsync("/hub/settings/policies/edit", [.. form, ("what", "down:0")]));
        Assert.Equal(["Legal", "Marketing"], moved.QuerySelectorAll("input[name$='].Name']").Select(i => ((IHtmlInputElement)i).Value));
        var shown = await Seat.PageAsync(await ada.PostFormAsync("/hub/settings/policies/edit", [.. form, ("what", "preview")]));
        Assert.Contains("1 of 1 would have gone another way", shown.QuerySelector(".policy-preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Siemens\nABB", ((IHtmlTextAreaElement)shown.QuerySelector("textarea[name='Form.When.Words']")!).Value.ReplaceLineEndings("\n"));
        Assert.Equal(0, await web.DoAsync((HubDbContext db) => db.Set<PolicyVersion>().CountAsync()));

        Assert.Equal(HttpStatusCode.Redirect, (await ada.PostFormAsync("/hub/settings/policies/edit", form)).StatusCode);

        var list = await ada.PageAsync("/hub/settings/policies");
        Assert.Equal([Bad, "All other posts"], list.QuerySelectorAll(".todo-list__name").Select(n => n.TextContent));
        Assert.Contains("Legal: Lena Vogt, within 8 working hours", list.QuerySelector(".policy-list__steps")!.TextContent, StringComparison.Ordinal);
        Assert.Null(list.QuerySelector(".policy-list script"));
    }

    [Fact]
    public async Task What_is_refused_stands_there_again_with_the_step_named()
    {
        await using var web = await PostsWeb.StartAsync();
        var ada = await web.SeatAsync("ada");

        var page = await Seat.PageAsync(await ada.PostFormAsync(
            "/hub/settings/policies/edit", ("Form.Name", "Mine"), ("Form.Mode", "Required"), ("Form.When.Words", "x"), ("Form.Steps[0].Name", "Legal"), ("Form.Steps[0].Who", "people"), ("Form.Steps[0].People", "not an id"), ("Form.Steps[0].DueHours", "soon")));

        Assert.Equal("Mine", ((IHtmlInputElement)page.QuerySelector("input[name='Form.Name']")!).Value);
        Assert.NotNull(page.QuerySelector(".error-summary"));
        var named = await Seat.PageAsync(await ada.PostFormAsync(
            "/hub/settings/policies/edit", ("Form.Name", "Mine"), ("Form.Mode", "Required"), ("Form.When.Words", "x"), ("Form.Steps[0].Name", "Legal"), ("Form.Steps[0].Who", "people")));
        Assert.Contains("Legal: nobody can satisfy this step", named.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_find_no_policies()
    {
        await using var web = await PostsWeb.StartAsync();
        foreach (var who in new[] { "sara", "mark", "lena", "nora", "paul" })
        {
            var seat = await web.SeatAsync(who);
            foreach (var path in new[] { "/hub/settings/policies", "/hub/settings/policies/edit", $"/hub/settings/policies/edit/{DefaultPolicy.Id}" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await seat.GetAsync(path)).StatusCode);
            }

            Assert.Equal(HttpStatusCode.Forbidden, (await seat.PostFormAsync("/hub/settings/policies/edit", ("Form.Name", "x"))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await seat.PostFormAsync($"/hub/settings/policies?handler=Up&id={DefaultPolicy.Id}")).StatusCode);
        }
    }

    [Fact]
    public async Task What_an_edit_does_is_chosen_by_class_and_goes_with_its_step()
    {
        await using var web = await PostsWeb.StartAsync();
        var ada = await web.SeatAsync("ada");
        var path = $"/hub/settings/policies/edit/{DefaultPolicy.Id}";
        var shown = await ada.PageAsync(path);
        Assert.Equal("none", shown.QuerySelector("#Form_Edits_0_ option[selected]")!.GetAttribute("value"));
        Assert.Empty(shown.QuerySelectorAll("#Form_Edits_5_ option[value=none]")); // a claim is never small

        (string, string)[] form =
        [
            ("Form.Name", "All other posts"), ("Form.Mode", "MultiLevel"), ("Form.Version", "0"),
            ("Form.Steps[0].Name", "Marketing"), ("Form.Steps[0].Who", "right:posts.approve"), ("Form.Steps[1].Name", "Second"), ("Form.Steps[1].Who", "right:posts.review"),
            ("Form.Edits[0].Class", "Typo"), ("Form.Edits[0].Effect", "none"), ("Form.Edits[1].Class", "Style"), ("Form.Edits[1].Effect", "step:1"), ("Form.AuthorsYes", "false"),
        ];
        var moved = await ada.PostFormAsync(path, [.. form, ("what", "up:1")]);
        Assert.Contains("value=\"step:0\" selected", await moved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ada.PostFormAsync(path, [.. form, ("Form.Edits[2].Class", "Claim"), ("Form.Edits[2].Effect", "none")])).StatusCode); // refused
        Assert.Equal(HttpStatusCode.Redirect, (await ada.PostFormAsync(path, form)).StatusCode);

        var says = (await web.DoAsync((PolicyShelf s) => s.AllAsync(CancellationToken.None)))[^1].Says;
        Assert.False(says.AuthorsYes);
        Assert.Equal(new EditRule(EditClass.Style, EditEffect.ReopensStep, 1), says.Edits[1]);
        Assert.Equal(EditEffect.ReopensAll, says.Edits[5].Effect);
        Assert.Contains("when only this changed since: typo.", (await ada.PageAsync("/hub/settings/policies")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_page_shows_the_steps_and_lets_those_who_are_asked_claim_pass_on_and_agree()
    {
        await using var web = await PostsWeb.StartAsync();
        var step = new PolicyStep("Legal", Who.Named(TestHub.Lena.Id), HowMany.Any, 1, Condition.Always, 8, null);
        var first = new PolicyStep("Marketing", Who.Named(TestHub.Mark.Id), HowMany.Any, 1, Condition.Always, null, null);
        Assert.True((await web.DoAsync((SavePolicy s) => s.HandleAsync(new PolicyInput(DefaultPolicy.Id, "All", ReviewMode.MultiLevel, Condition.Always, [first, step], 0), TestHub.Ada, CancellationToken.None))).Succeeded);
        var id = await SubmitAsync(web, "Nothing special.");
        var (mark, lena, sara) = (await web.SeatAsync("mark"), await web.SeatAsync("lena"), await web.SeatAsync("sara"));
        var review = $"/hub/posts/{id}/review";

        Assert.Equal(HttpStatusCode.Redirect, (await mark.PostFormAsync(review + "?handler=Claim")).StatusCode);
        Assert.Contains("Mark Winter is looking at it", (await lena.PageAsync(review)).QuerySelector(".review-track")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mark Winter is looking at it", (await lena.PageAsync("/hub/review")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await mark.PageAsync(review + "/delegate")).QuerySelector("select[name='Form.To']"));
        Assert.Equal(HttpStatusCode.Redirect, (await lena.GetAsync(review + "/delegate")).StatusCode); // not hers to pass on
        Assert.Null((await lena.PageAsync(review)).QuerySelector("button[formaction*='handler=Approve']"));

        var page = await mark.PageAsync(review);
        Assert.Equal("Agree", (await mark.PageAsync($"/hub/posts/{id}")).QuerySelector(".editor__actions .button--primary")!.TextContent);
        Assert.Equal("Agree", page.QuerySelector("button[formaction*='handler=Approve']")!.TextContent);
        var agreed = await mark.PostFormAsync(review + "?handler=Approve", Field(page, "Form.Version"), Field(page, "Form.Hash"), ("Form.Note", Bad));
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);

        var hers = await lena.PageAsync(review);
        Assert.Equal("Approve", hers.QuerySelector("button[formaction*='handler=Approve']")!.TextContent);
        Assert.Contains("Mark Winter agreed", hers.QuerySelector(".review-track")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Bad.Replace("\u202E", "", StringComparison.Ordinal), hers.QuerySelector(".review-track")!.TextContent.Replace("\u202E", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Legal", (await sara.PageAsync($"/hub/posts/{id}")).QuerySelector(".review-track")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lena.PostFormAsync(review + "?handler=Approve", Field(hers, "Form.Version"), Field(hers, "Form.Hash"))).StatusCode);
        Assert.Equal(PostStage.Approved, (await web.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Mark, CancellationToken.None))).Value.Post.Stage);
    }

    [Fact]
    public async Task Somebody_enters_when_they_are_away_and_is_back()
    {
        await using var web = await PostsWeb.StartAsync();
        var lena = await web.SeatAsync("lena");

        Assert.Equal(HttpStatusCode.Redirect, (await lena.PostFormAsync("/hub/profile/absence", ("Form.From", "2126-03-01"), ("Form.Until", "2126-03-09"), ("Form.Deputy", TestHub.Mark.Id.ToString()))).StatusCode);
        Assert.Equal("2126-03-09", ((IHtmlInputElement)(await lena.PageAsync("/hub/profile/absence")).QuerySelector("input[name='Form.Until']")!).Value);
        var refused = await Seat.PageAsync(await lena.PostFormAsync("/hub/profile/absence", ("Form.From", "tomorrow"), ("Form.Until", "2126-03-09")));
        Assert.Equal("tomorrow", refused.QuerySelector("input[name='Form.From']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await lena.PostFormAsync("/hub/profile/absence?handler=Back")).StatusCode);
        Assert.Equal("", ((IHtmlInputElement)(await lena.PageAsync("/hub/profile/absence")).QuerySelector("input[name='Form.Until']")!).Value);
    }

    private static (string, string) Field(IHtmlDocument page, string name) => (name, page.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!);

    private static async Task<Guid> SubmitAsync(PostsWeb web, string body)
    {
        var draft = await web.DraftAsync(TestHub.Sara, PostsHub.Words(body: body));
        Assert.True((await web.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, CancellationToken.None))).Succeeded);
        return draft.Id;
    }
}
