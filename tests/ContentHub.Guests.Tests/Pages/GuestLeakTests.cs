using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Tests.Pages;

/// <summary>Generated: every role and every stage on the staff's page, and every state of a link on every address of a guest.</summary>
public sealed class GuestLeakTests(GuestsWeb web) : IClassFixture<GuestsWeb>
{
    private const string Hidden = "hidden@customer.test";

    public static TheoryData<int, string> PostsAndRoles
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (number, role) in from number in new[] { 1, 21, 27, 31, 34, 36, 39, 40 } from role in Roles.All select (number, role))
            {
                data.Add(number, role);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PostsAndRoles))]
    public async Task The_list_of_guests_is_for_those_who_may_invite_on_that_post(int number, string role)
    {
        var (actor, id) = (TestHub.Someone(role), DemoPosts.Id(number));
        var post = await web.DoAsync((HubDbContext db) => db.Set<Post>().AsNoTracking().SingleAsync(p => p.Id == id));
        var own = post.BelongsTo(actor.Id) && actor.Can(PostsPermissions.Write);
        var may = actor.Can(ContentHub.Guests.Contracts.GuestsPermissions.Invite) && PostAccess.MayRead(post, actor) && (own || actor.Can(PostsPermissions.EditAll) || actor.Can(PostsPermissions.Approve));
        var client = await web.AsAsync(DemoPeople.All.First(p => p.Role == role).Email.Split('@')[0]);

        var answer = await client.GetAsync($"/hub/posts/{id}/guests");
        Assert.Equal(may ? HttpStatusCode.OK : PostAccess.MayRead(post, actor) ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await web.Nobody().GetAsync($"/hub/posts/{id}/guests")).StatusCode);
    }

    public static TheoryData<string, string> StatesAndDoors
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (state, door) in from state in new[] { "revoked", "expired", "trash", "forged" } from door in new[] { "", "/code/CODE", "/media/PICTURE", "/media/PICTURE/400.webp", "?handler=Say", "?handler=Decide", "/code/CODE?handler=Again" } select (state, door))
            {
                data.Add(state, door);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(StatesAndDoors))]
    public async Task A_link_that_is_over_opens_no_door(string state, string door)
    {
        var id = DemoPosts.Id(35);
        var email = $"{state}{Math.Abs(door.GetHashCode(StringComparison.Ordinal))}@customer.test";
        var link = await web.LinkAsync(id, TestHub.Ada, email);
        var picture = await web.DoAsync((HubDbContext db) => db.Set<Post>().Where(p => p.CoverAssetId != null).Select(p => p.CoverAssetId).FirstAsync());
        var path = GuestDesk.Path(state == "forged" ? Secret.New() : link) + door.Replace("CODE", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("PICTURE", picture.ToString(), StringComparison.Ordinal);
        var client = web.Nobody();
        var fields = new List<KeyValuePair<string, string>> { new("Form.Words[all]", "Let me in"), new("Form.Choice", "agree"), new("Form.Name", "Anna"), new("Form.Code", "123456") };
        var token = (await GuestsWeb.PageAsync(client, GuestDesk.Path(link))).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var was = await web.DoAsync((HubDbContext db) => db.Set<Post>().AsNoTracking().SingleAsync(p => p.Id == id));
        await EndAsync(state, email, id);

        try
        {
            foreach (var answer in new[] { await client.GetAsync(path), await client.PostAsync(path, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)])) })
            {
                var said = await answer.Content.ReadAsStringAsync();
                Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Gone, HttpStatusCode.MethodNotAllowed });
                Assert.DoesNotContain(was.Title, WebUtility.HtmlDecode(said), StringComparison.Ordinal);
            }
        }
        finally
        {
            await web.DoAsync((HubDbContext db) => db.Set<Post>().Where(p => p.Id == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.TrashedAt, (DateTimeOffset?)null)));
        }

        Assert.Equal(0, await web.DoAsync((HubDbContext db) => db.Set<GuestCode>().CountAsync(c => db.Set<Invitation>().Any(i => i.Id == c.InvitationId && i.Email == email))));
    }

    [Fact]
    public async Task Colleagues_without_leave_to_invite_see_no_address_of_a_guest_beside_the_text()
    {
        await web.LinkAsync(DemoPosts.Id(27), TestHub.Mark, Hidden);

        Assert.DoesNotContain(Hidden, await (await web.AsAsync("lena")).GetStringAsync($"/hub/posts/{DemoPosts.Id(27)}/review"), StringComparison.Ordinal);
        Assert.Contains(Hidden, await (await web.AsAsync("mark")).GetStringAsync($"/hub/posts/{DemoPosts.Id(27)}/guests"), StringComparison.Ordinal);
    }

    private Task EndAsync(string state, string email, Guid post)
    {
        var longAgo = DateTimeOffset.UnixEpoch;
        return state switch
        {
            "revoked" => web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Email == email).ExecuteUpdateAsync(s => s.SetProperty(i => i.RevokedAt, longAgo))),
            "expired" => web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Email == email).ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, longAgo))),
            "trash" => web.DoAsync((HubDbContext db) => db.Set<Post>().Where(p => p.Id == post).ExecuteUpdateAsync(s => s.SetProperty(p => p.TrashedAt, longAgo))),
            _ => Task.CompletedTask,
        };
    }
}
