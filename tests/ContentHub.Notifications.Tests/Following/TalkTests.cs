using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Tests.Following;

public sealed class TalkTests
{
    [Fact]
    public async Task Authors_hear_of_comments_people_of_their_name_and_talkers_of_answers()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.DraftAsync(TestHub.Sara);
        var thread = await desk.CommentAsync(id, TestHub.Mark, "Who says so, @Lena Vogt?");
        await desk.DrainAsync();
        var (sara, lena) = (await desk.UnreadAsync(TestHub.Sara), await desk.UnreadAsync(TestHub.Lena));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.ReplyAsync(id, thread, TestHub.Sara, "The curve.");
        await desk.DrainAsync();

        Assert.Equal((Kind.Commented, "Who says so, @Lena Vogt?"), (sara.Single().Told.Kind, sara.Single().Quote));
        Assert.Equal("Mark Winter mentioned you", lena.Single().Sentence);
        Assert.Equal([Kind.Replied], await desk.KindsAsync(TestHub.Mark));
        Assert.Empty(await desk.KindsAsync(TestHub.Sara)); // whoever answers has read it
    }

    [Fact]
    public async Task A_resolved_thread_calls_nobody_and_a_deleted_comment_shows_no_words()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.DraftAsync(TestHub.Sara);
        var thread = await desk.CommentAsync(id, TestHub.Mark, "First");
        var other = await desk.CommentAsync(id, TestHub.Mark, "A secret");
        await desk.DrainAsync();
        await desk.HappenAsync(new CommentsResolved("post", id, thread, TestHub.Mark.Id));
        await desk.DrainAsync();
        await desk.Hub.DoAsync((ContentHub.Data.HubDbContext db) => db.Set<Comment>().Where(c => c.ThreadId == other).ExecuteUpdateAsync(c => c.SetProperty(x => x.DeletedAt, desk.Clock.GetUtcNow())));

        Assert.Equal("The comment was deleted.", Assert.Single(await desk.UnreadAsync(TestHub.Sara)).Quote);
    }

    [Fact]
    public async Task Handing_over_taking_over_and_editing_tell_whose_draft_it_is()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.DraftAsync(TestHub.Sara);
        await desk.HandOverAsync(id, TestHub.Paul.Id, TestHub.Nora);
        await desk.DrainAsync();
        await desk.HappenAsync(new DocumentTakenOver("post", id, TestHub.Paul.Id, TestHub.Mark.Id));
        await desk.HappenAsync(new PostEdited(id, TestHub.Mark.Id));
        await desk.HappenAsync(new PostEdited(id, TestHub.Mark.Id));
        await desk.DrainAsync();

        Assert.Equal(["Mark Winter edited it", "Mark Winter took over your draft", "Nora Leitner handed it over to you"], (await desk.UnreadAsync(TestHub.Paul)).Select(r => r.Sentence).Order());
        Assert.Equal(["Mark Winter edited it", "Nora Leitner handed it over to Paul Brandt"], (await desk.UnreadAsync(TestHub.Sara)).Select(r => r.Sentence).Order());
        Assert.Empty(await desk.KindsAsync(TestHub.Mark));
    }

    [Fact]
    public async Task Who_lost_access_sees_counts_and_opens_nothing_any_more()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.DraftAsync(TestHub.Sara, "A secret title");
        await desk.CommentAsync(id, TestHub.Mark, "Look at this, @Lena Vogt");
        await desk.DrainAsync();
        var told = Assert.Single(await desk.UnreadAsync(TestHub.Lena)).Told;
        var stripped = await desk.StripAsync(TestHub.Lena);

        Assert.Empty(await desk.UnreadAsync(stripped));
        Assert.Equal(0, await desk.CountAsync(stripped));
        Assert.Equal("access.not-there", (await desk.Hub.DoAsync((OpenNotification o) => o.HandleAsync(told.Id, stripped, default))).Error.Code);
        Assert.Equal("access.not-there", (await desk.Hub.DoAsync((OpenNotification o) => o.HandleAsync(told.Id, TestHub.Nora, default))).Error.Code); // somebody else's
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_may_not_read_when_it_happens()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.DraftAsync(TestHub.Sara);
        await desk.CommentAsync(id, TestHub.Mark, "Look at this, @Lena Vogt");
        await desk.StripAsync(TestHub.Lena);
        await desk.DrainAsync();

        Assert.Equal(0, await desk.Hub.DataAsync(db => db.Set<Notification>().CountAsync(n => n.RecipientId == TestHub.Lena.Id)));
    }

    [Fact]
    public async Task Following_a_notification_leads_to_the_comment_and_reads_it()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.DraftAsync(TestHub.Sara);
        var thread = await desk.CommentAsync(id, TestHub.Mark, "Why?");
        await desk.DrainAsync();
        var told = Assert.Single(await desk.UnreadAsync(TestHub.Sara)).Told;

        var link = await desk.Hub.DoAsync((OpenNotification o) => o.HandleAsync(told.Id, TestHub.Sara, default));

        Assert.Equal(("/Editor/Index", $"comment-{thread}", id.ToString()), (link.Value.Page, link.Value.Fragment, link.Value.Values["id"]));
        Assert.Equal(0, await desk.CountAsync(TestHub.Sara));
    }

    [Fact]
    public async Task Kinds_that_are_switched_off_are_not_even_kept()
    {
        await using var desk = await Desk.StartAsync();
        await desk.ChooseAsync(TestHub.Sara, null, (Kind.Commented, false, MailPace.Never));
        var id = await desk.DraftAsync(TestHub.Sara);
        await desk.CommentAsync(id, TestHub.Mark, "Why?");
        await desk.DrainAsync();

        Assert.Equal(0, await desk.Hub.DataAsync(db => db.Set<Notification>().CountAsync()));
    }

    [Fact]
    public async Task A_list_of_hundreds_is_paged_and_what_may_not_be_read_leaves_no_hole()
    {
        await using var desk = await Desk.StartAsync();
        var (open, gone) = (await desk.DraftAsync(TestHub.Sara, "Open"), Guid.CreateVersion7());
        await desk.Hub.DoAsync<ContentHub.Data.HubDbContext>(async db =>
        {
            for (var i = 0; i < 150; i++)
            {
                var matter = new Matter(Kind.Edited, "post", i % 3 == 0 ? open : gone, $"k{i}", TestHub.Mark.Id);
                db.Add(matter.For(Guid.CreateVersion7(), TestHub.Sara.Id, desk.Clock.GetUtcNow().AddMinutes(-i)));
            }

            await db.SaveChangesAsync();
        });

        var first = await desk.Hub.DoAsync((ReadInbox r) => r.HandleAsync(new InboxFilter(false, KindGroup.Drafts), null, TestHub.Sara, default));
        var second = await desk.Hub.DoAsync((ReadInbox r) => r.HandleAsync(new InboxFilter(false, KindGroup.Drafts), first.Next, TestHub.Sara, default));

        Assert.Equal((30, 20, null), (first.Items.Count, second.Items.Count, second.Next));
        Assert.Equal(50, first.Items.Concat(second.Items).Select(r => r.Told.Id).Distinct().Count());
        Assert.Equal(50, await desk.CountAsync(TestHub.Sara));
    }
}
