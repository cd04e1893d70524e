using System.Net;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Visits;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Tests.Pages;

/// <summary>Generated: every address of a guest, by a link that works, and by one in every state in which it does not.</summary>
public sealed class GuestDoorTests(GuestsWeb web) : IClassFixture<GuestsWeb>
{
    private static readonly Guid Id = DemoPosts.Id(27);

    private static readonly string[] All =
    [
        "GET ", "GET /code/CODE", "GET PICTURE", "GET RENDITION",
        "POST ?handler=Say&place=all", "POST ?handler=Suggest&place=PLACE", "POST ?handler=Decide", "POST /code/CODE", "POST /code/CODE?handler=Again",
    ];

    public static TheoryData<string> Doors => [.. All];

    public static TheoryData<string, string> StatesAndDoors
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (state, door) in from state in new[] { "revoked", "expired", "trash", "forged", "superseded" } from door in All select (state, door))
            {
                data.Add(state, door);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_link_that_works_opens_every_door(string door)
    {
        var guest = await ComeAsync($"live{Array.IndexOf(All, door)}@customer.test");

        Assert.Equal(door[0] == 'G' ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await KnockAsync(guest, door, guest.Link)).StatusCode);
        Assert.Equal(door[0] == 'G', await LeftAsync(guest) == Nothing);
    }

    [Theory]
    [MemberData(nameof(StatesAndDoors))]
    public async Task A_link_that_is_over_opens_no_door(string state, string door)
    {
        var guest = await ComeAsync($"{state}{Array.IndexOf(All, door)}@customer.test");
        var was = await web.DoAsync((HubDbContext db) => db.Set<Post>().AsNoTracking().SingleAsync(p => p.Id == Id));
        await EndAsync(state, guest.Email);
        try
        {
            var answer = await KnockAsync(guest, door, state == "forged" ? Secret.New() : guest.Link);
            var said = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            if (state == "superseded")
            {
                Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, door[0] == 'G' || said.Contains("there is a newer revision", StringComparison.Ordinal)));
            }
            else
            {
                Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Gone });
                Assert.DoesNotContain(was.Title, said, StringComparison.Ordinal);
            }
        }
        finally
        {
            await web.DoAsync((HubDbContext db) => db.Set<Post>().Where(p => p.Id == Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.TrashedAt, (DateTimeOffset?)null)));
        }

        Assert.Equal(Nothing, await LeftAsync(guest));
    }

    private const string Nothing = "1 code, 0 used, 0 decisions, 0 comments, 0 suggestions";

    private async Task<string> LeftAsync(Comer guest)
    {
        var invitation = await web.DoAsync((HubDbContext db) => db.Set<Invitation>().AsNoTracking().SingleAsync(i => i.Email == guest.Email));
        var codes = await web.DoAsync((HubDbContext db) => db.Set<GuestCode>().AsNoTracking().Where(c => c.InvitationId == invitation.Id).ToListAsync());
        var decisions = await web.DoAsync((HubDbContext db) => db.Set<GuestDecision>().CountAsync(d => d.InvitationId == invitation.Id));
        var comments = await web.DoAsync((HubDbContext db) => db.Set<Comment>().CountAsync(c => c.GuestKey == invitation.Id));
        var suggestions = await web.DoAsync((ISuggestions s) => s.OfGuestAsync(Id, SuggestOnRevision.Guest(invitation).Key, default));
        return $"{codes.Count} code, {codes.Count(c => c.UsedAt is not null)} used, {decisions} decisions, {comments} comments, {suggestions.Count} suggestions";
    }

    /// <summary>A guest who has the page open and a code in the mailbox.</summary>
    private async Task<Comer> ComeAsync(string email)
    {
        var link = await web.LinkAsync(Id, TestHub.Ada with { Id = Guid.CreateVersion7() }, email);
        var (code, digits) = await web.CodeAsync(link, email);
        var client = web.Nobody();
        var page = await GuestsWeb.PageAsync(client, GuestDesk.Path(link));
        var picture = page.QuerySelector(".preview__cover img")!;
        string Path(string attribute) => picture.GetAttribute(attribute)!.Split(' ')[0][GuestDesk.Path(link).Length..];
        var other = page.QuerySelector("textarea[name^='Form.Other[']")!;
        return new Comer(
            client, email, link, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, code, digits, Path("src"), Path("srcset"), other.GetAttribute("name")!, other.TextContent.Trim());
    }

    private static Task<HttpResponseMessage> KnockAsync(Comer guest, string door, string link)
    {
        var place = guest.Box["Form.Other[".Length..^1];
        var path = GuestDesk.Path(link) + door[(door.IndexOf(' ', StringComparison.Ordinal) + 1)..].Replace("CODE", guest.Code.ToString(), StringComparison.Ordinal)
            .Replace("PICTURE", guest.Picture, StringComparison.Ordinal).Replace("RENDITION", guest.Rendition, StringComparison.Ordinal).Replace("PLACE", place, StringComparison.Ordinal);
        (string, string)[] fields = door switch
        {
            _ when door.Contains("Say", StringComparison.Ordinal) => [("Form.Words[all]", "Let me in")],
            _ when door.Contains("Suggest", StringComparison.Ordinal) => [(guest.Box, guest.Words + " Let me in.")],
            _ when door.Contains("Decide", StringComparison.Ordinal) => [("Form.Choice", "agree"), ("Form.Name", "Anna Berg")],
            _ => [("Form.Code", guest.Digits)],
        };
        return door[0] == 'G' ? guest.Client.GetAsync(path)
            : guest.Client.PostAsync(path, new FormUrlEncodedContent([.. fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2)), new("__RequestVerificationToken", guest.Token)]));
    }

    private Task EndAsync(string state, string email)
    {
        var longAgo = DateTimeOffset.UnixEpoch;
        return state switch
        {
            "revoked" => web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Email == email).ExecuteUpdateAsync(s => s.SetProperty(i => i.RevokedAt, longAgo))),
            "expired" => web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Email == email).ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, longAgo))),
            "trash" => web.DoAsync((HubDbContext db) => db.Set<Post>().Where(p => p.Id == Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.TrashedAt, longAgo))),
            "superseded" => web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Email == email).ExecuteUpdateAsync(s => s.SetProperty(i => i.Revision, 0))),
            _ => Task.CompletedTask,
        };
    }

    private sealed record Comer(HttpClient Client, string Email, string Link, string Token, Guid Code, string Digits, string Picture, string Rendition, string Box, string Words);
}
