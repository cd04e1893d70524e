using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Trails;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Tests.Visits;

public sealed class LinkTests
{
    [Fact]
    public async Task A_forged_an_expired_and_a_revoked_link_each_say_what_they_are()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var (revoked, expired) = (await desk.LinkAsync(post, TestHub.Sara), await desk.LinkAsync(post, TestHub.Sara, "ben@customer.test"));
        var anna = (await desk.AllAsync<Invitation>()).Single(i => i.Email == GuestDesk.Anna);
        Assert.Empty((await desk.Hub.DoAsync((RevokeInvitation r) => r.HandleAsync(post, anna.Id, TestHub.Sara, default))).Errors);

        Assert.Equal("guest.link-revoked", (await desk.OpenAsync(revoked)).Error.Code);
        Assert.Equal("guest.link-revoked", (await desk.SayAsync(revoked, "all", "Still here?")).Error.Code);
        Assert.Equal("guest.link-unknown", (await desk.OpenAsync(Secret.New())).Error.Code);
        Assert.Equal("guest.link-unknown", (await desk.OpenAsync(expired[..^1])).Error.Code);
        Assert.Equal("guest.link-unknown", (await desk.OpenAsync(anna.LinkHash[..Secret.Length])).Error.Code);
        Assert.Empty((await desk.OpenAsync(expired)).Errors);
        desk.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal("guest.link-expired", (await desk.OpenAsync(expired)).Error.Code);
        Assert.Equal("guest.link-expired", (await desk.AskAsync(expired, true)).Error.Code);
    }

    [Fact]
    public async Task After_a_newer_revision_the_old_one_is_read_and_nothing_more()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var old = await desk.LinkAsync(post, TestHub.Sara);
        await desk.EditAsync(post, TestHub.Sara, "A secret price of 4,000 euros.");
        Assert.Null((await desk.OpenAsync(old)).Value.Stopped);
        await desk.LinkAsync(post, TestHub.Sara, "ben@customer.test");

        var visit = (await desk.OpenAsync(old)).Value;
        Assert.Equal("guest.superseded", visit.Stopped!.Code);
        Assert.Equal("guest.superseded", (await desk.SayAsync(old, "all", "Hello")).Error.Code);
        Assert.Equal("guest.superseded", (await desk.AskAsync(old, true)).Error.Code);
        var page = await desk.Hub.DoAsync((IOutsideReading r) => r.OpenAsync(visit.Invitation.RevisionId, "", "", default));
        Assert.DoesNotContain("secret", string.Concat(page!.Blocks.Select(b => b.Html)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_stands_at_its_paragraph_in_the_guests_name_and_calls_the_author()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);

        Assert.Empty((await desk.SayAsync(link, "b1", "Which curve? @Mark <script>")).Errors);
        Assert.Empty((await desk.SayAsync(link, "b1", "Which curve? @Mark <script>")).Errors);

        var thread = Assert.Single((await desk.Hub.DoAsync((ReadThreads r) => r.HandleAsync("post", post, CommentFilter.All, null, 50, TestHub.Sara, default))).Value.Threads);
        Assert.Equal((CommentScope.Block, "Then look at the curve.", "Anna Berg (guest)", "revision 1"), (thread.Scope, thread.Quoted, thread.Comments[0].Author, thread.Comments[0].Edition));
        Assert.Equal(TestHub.Sara.Id, Assert.Single(await desk.AllAsync<CommentCall>()).PersonId);
        var call = Assert.Single((await desk.Hub.DoAsync(async (IEnumerable<IHomeItems> items) => await items.OfType<CommentCalls>().Single().ForAsync(TestHub.Sara, default))));
        Assert.Equal("Anna Berg (guest) commented", call.Sentence);
    }

    [Fact]
    public async Task What_was_added_to_a_paragraph_after_the_revision_is_shown_to_no_guest()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);
        await desk.EditAsync(post, TestHub.Sara, "Start with the duty point.\n\nThen look at the curve. The secret price is 4,000 euros.");

        Assert.Empty((await desk.SayAsync(link, "b1", "Which curve?")).Errors);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await desk.SayAsync(link, "b0", "Which point?")).Errors);
        Assert.Empty((await desk.SayAsync(link, "b1", "Which curve?")).Errors);

        Assert.Equal(["Which curve? Then look at the curve.", "Which point? Start with the duty point."], await SaidAsync(desk));
        Assert.Equal([CommentScope.Words, CommentScope.Block], (await desk.AllAsync<CommentThread>()).OrderBy(t => t.StartedAt).ThenBy(t => t.Id).Select(t => t.Scope));

        // Threads that were begun before this rule hold the whole block of that time.
        await desk.Hub.DataAsync(db => db.Set<CommentThread>().Where(t => t.Scope == CommentScope.Words).ExecuteUpdateAsync(s => s.SetProperty(t => t.Quoted, t => t.Quoted + " The secret price is 4,000 euros.")));
        Assert.Equal(["Which curve? ", "Which point? Start with the duty point."], await SaidAsync(desk));
    }

    private static async Task<IEnumerable<string>> SaidAsync(GuestDesk desk)
    {
        var invitation = Assert.Single(await desk.AllAsync<Invitation>());
        return (await desk.Hub.DoAsync((IOutsideComments c) => c.SaidAsync(invitation.RevisionId, invitation.Id, 100, default))).Select(s => $"{s.Text} {s.About}");
    }

    [Fact]
    public async Task Words_about_a_paragraph_that_is_gone_are_kept_with_a_quotation()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);
        await desk.EditAsync(post, TestHub.Sara, "All new.");

        Assert.Empty((await desk.SayAsync(link, "b1", "Which curve?")).Errors);
        Assert.Equal("“Then look at the curve.”\nWhich curve?", Assert.Single(await desk.AllAsync<Comment>()).Text);
    }

    [Fact]
    public async Task Comments_have_limits_and_an_archived_post_takes_none()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);

        Assert.Equal("comment.empty", (await desk.SayAsync(link, "b0", " \n ")).Error.Code);
        Assert.Equal("comment.too-long", (await desk.SayAsync(link, "b0", new string('x', 4001))).Error.Code);
        Assert.Empty((await desk.SayAsync(link, "b99999999999", "About the whole")).Errors);
        for (var i = 1; i < 100; i++)
        {
            Assert.Empty((await desk.SayAsync(link, null, $"Word {i}")).Errors);
        }

        Assert.Equal("guest.too-many-comments", (await desk.SayAsync(link, null, "One more")).Error.Code);
        await desk.TrashAsync(post);
        Assert.Equal("guest.link-revoked", (await desk.OpenAsync(link)).Error.Code);
    }

    [Fact]
    public async Task A_guest_leaves_no_sighting_of_the_staff_but_the_trail_tells_of_them()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);
        await desk.Hub.DoAsync<ContentHub.Guests.Visits.GuestDoor>(async d => await d.LookedAsync((await d.OpenAsync(link, default)).Value.Invitation, default));
        await desk.AnswerAsync(link, agrees: false, "The curve is wrong.");

        var trail = (await desk.Hub.DoAsync((ReadTrail r) => r.HandleAsync(post, 500, TestHub.Sara, default))).Value;
        Assert.Empty(await desk.AllAsync<Sighting>());
        Assert.Contains(trail.Lines, l => l.Who == "Sara Sellers" && l.What.StartsWith("asked Anna Berg (guest, anna@customer.test)", StringComparison.Ordinal));
        Assert.Contains(trail.Lines, l => l is { Who: "Anna Berg (guest)", What: "opened the link to revision 1" });
        Assert.Contains(trail.Lines, l => l.Who == "Anna Berg (guest)" && l.What == "objected to revision 1, with the code mailed to anna@customer.test" && l.Said == "The curve is wrong." && l.Hash.StartsWith("v1:", StringComparison.Ordinal));
    }
}
