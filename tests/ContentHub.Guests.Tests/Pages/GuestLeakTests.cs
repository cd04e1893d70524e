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

/// <summary>Generated: every role and every stage on the staff's page. And what colleagues see of a guest elsewhere.</summary>
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

    [Fact]
    public async Task Colleagues_without_leave_to_invite_see_no_address_of_a_guest_beside_the_text_or_in_the_trail_or_in_its_file()
    {
        var link = await web.LinkAsync(DemoPosts.Id(27), TestHub.Mark, Hidden);
        await web.DecideAsync(link, Hidden);
        var decision = await web.DoAsync((HubDbContext db) => db.Set<GuestDecision>().AsNoTracking().SingleAsync(d => d.Email == Hidden));
        var (lena, mark) = (await web.AsAsync("lena"), await web.AsAsync("mark"));

        foreach (var page in new[] { "review", "trail", "trail.html" })
        {
            var (seen, known) = (await lena.GetStringAsync($"/hub/posts/{decision.PostId}/{page}"), await mark.GetStringAsync($"/hub/posts/{decision.PostId}/{page}"));
            Assert.Contains("Hidden Person", seen, StringComparison.Ordinal);
            Assert.All([Hidden, decision.InvitationMail, decision.CodeMail], secret => Assert.DoesNotContain(secret, WebUtility.HtmlDecode(seen), StringComparison.Ordinal));
            if (page != "review")
            {
                Assert.All([Hidden, decision.InvitationMail, decision.CodeMail], proof => Assert.Contains(proof, WebUtility.HtmlDecode(known), StringComparison.Ordinal));
            }
        }

        Assert.Contains(Hidden, await mark.GetStringAsync($"/hub/posts/{decision.PostId}/guests"), StringComparison.Ordinal);
    }
}
