using ContentHub.Data;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Trash;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Comments;

public sealed class CommentTests
{
    [Fact]
    public async Task People_talk_about_the_post_a_field_a_block_and_some_words()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts, "# Pumps\n\nStart with the **duty** point.\n\n- one\n- two");

        await talk.AddAsync(TestHub.Mark, "A good start.");
        posts.Clock.Advance(TimeSpan.FromMinutes(1));
        await talk.AddAsync(TestHub.Mark, "Shorter?", new CommentAbout("title"));
        posts.Clock.Advance(TimeSpan.FromMinutes(1));
        await talk.AddAsync(TestHub.Lena, "Which one?", new CommentAbout("body", "duty", WholeBlock: true));
        posts.Clock.Advance(TimeSpan.FromMinutes(1));
        await talk.AddAsync(TestHub.Sara, "Says who?", new CommentAbout("body", "duty point"));

        var list = (await talk.ListAsync(TestHub.Sara)).Value;
        Assert.Equal(
            [(CommentScope.Document, ""), (CommentScope.Field, ""), (CommentScope.Block, "Start with the duty point."), (CommentScope.Words, "duty point")],
            list.Threads.Select(t => (t.Scope, t.Quoted)).Reverse());
        Assert.Equal((4, true), (list.Open, list.MayWrite));
        Assert.All(list.Threads, t => Assert.False(t.Gone));
    }

    [Fact]
    public async Task A_thread_is_answered_resolved_and_reopened()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.OnAsync(TestHub.Mark, "duty point")).Value;

        await talk.ReplyAsync(TestHub.Sara, thread, "Because the curve says so.");
        Assert.True((await talk.ResolveAsync(TestHub.Sara, thread)).Succeeded);
        Assert.IsType<CommentThreadResolved>((await talk.ReplyAsync(TestHub.Mark, thread, "Late")).Error);
        Assert.IsType<CommentThreadResolved>((await talk.ResolveAsync(TestHub.Sara, thread)).Error);
        var resolved = await talk.SeenAsync(thread);
        Assert.Equal((true, "Sara Sellers", 0), (resolved.Resolved, resolved.ResolvedBy, (await talk.ListAsync(TestHub.Sara)).Value.Open));

        Assert.True((await talk.ReopenAsync(TestHub.Mark, thread)).Succeeded);
        Assert.IsType<CommentThreadOpen>((await talk.ReopenAsync(TestHub.Mark, thread)).Error);
        Assert.Equal(["Mark Winter", "Sara Sellers"], (await talk.SeenAsync(thread)).Comments.Select(c => c.Author));
    }

    [Fact]
    public async Task One_changes_and_deletes_ones_own_words_and_the_audit_log_keeps_the_old_ones()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.OnAsync(TestHub.Mark, "duty point", "Whi?")).Value;
        var first = (await talk.SeenAsync(thread)).Comments[0].Id;
        await talk.ReplyAsync(TestHub.Sara, thread, "What?");

        Assert.True((await talk.EditAsync(TestHub.Mark, thread, first, "Why?")).Succeeded);
        var edited = (await talk.SeenAsync(thread)).Comments[0];
        Assert.Equal(("Why?", true, false), (edited.Text, edited.Edited, edited.Deleted));
        Assert.IsType<CommentNotYourOwn>((await talk.EditAsync(TestHub.Sara, thread, first, "No")).Error);
        Assert.IsType<CommentNotYourOwn>((await talk.DeleteAsync(TestHub.Ada, thread, first)).Error);

        Assert.True((await talk.DeleteAsync(TestHub.Mark, thread, first)).Succeeded);
        var deleted = (await talk.SeenAsync(thread)).Comments[0];
        Assert.Equal(("", true, 0), (deleted.Text, deleted.Deleted, deleted.Pieces.Count));
        Assert.IsType<CommentDeleted>((await talk.EditAsync(TestHub.Mark, thread, first, "Back")).Error);

        var kept = await posts.Hub.DataAsync((HubDbContext db) => db.Database.SqlQuery<string>($"select before as \"Value\" from accounts_audit where action like 'comment.%' and before is not null").ToListAsync());
        Assert.Contains(kept, k => k.Contains("Whi?", StringComparison.Ordinal));
        Assert.Contains(kept, k => k.Contains("Why?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thread_without_any_words_left_is_not_shown()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.OnAsync(TestHub.Mark, "duty point")).Value;

        await talk.DeleteAsync(TestHub.Mark, thread, (await talk.SeenAsync(thread)).Comments[0].Id);

        Assert.Empty((await talk.ListAsync(TestHub.Sara)).Value.Threads);
        Assert.Empty(await talk.HomeAsync(TestHub.Sara));
    }

    [Fact]
    public async Task A_decision_on_what_has_changed_since_is_refused_and_two_answers_at_once_are_both_kept()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.OnAsync(TestHub.Mark, "duty point")).Value;
        var seen = await talk.SeenAsync(thread);

        var both = await Task.WhenAll(talk.ReplyAsync(TestHub.Sara, thread, "One"), talk.ReplyAsync(TestHub.Lena, thread, "Two"), talk.ReplyAsync(TestHub.Mark, thread, "Three"));

        Assert.All(both, b => Assert.True(b.Succeeded));
        Assert.Equal(4, (await talk.SeenAsync(thread)).Comments.Count);
        Assert.Equal("access.someone-was-faster", (await talk.ResolveAsync(TestHub.Sara, thread, seen.Version)).Error.Code);
        Assert.Equal("access.someone-was-faster", (await talk.EditAsync(TestHub.Mark, thread, seen.Comments[0].Id, "Hm", seen.Version)).Error.Code);
    }

    [Fact]
    public async Task Comments_of_a_review_keep_the_revision_that_they_were_made_on()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var talk = new Talk(posts, id);

        var thread = (await talk.OnAsync(TestHub.Mark, "duty point")).Value;
        Assert.Empty((await posts.SaveAsync(id, PostsHub.Words(body: "Start with the duty point, now."), TestHub.Mark)).Errors);
        await talk.ReplyAsync(TestHub.Mark, thread, "On words that no revision has.");
        await posts.Hub.DoAsync(async (RequestChanges r) => await r.HandleAsync(id, (await posts.SeenAsync(id, TestHub.Mark)).Post.Version, "See there.", TestHub.Mark, CancellationToken.None));
        await talk.SaveAsync("Start with the duty point, always.");
        await talk.ReplyAsync(TestHub.Sara, thread, "Done.");

        Assert.Equal(["revision 1", "", ""], (await talk.SeenAsync(thread)).Comments.Select(c => c.Edition));
    }

    [Fact]
    public async Task What_happens_is_told_to_other_modules()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.OnAsync(TestHub.Mark, "duty point", "@Sara Sellers why?")).Value;
        await talk.ReplyAsync(TestHub.Sara, thread, "So.");
        await talk.ResolveAsync(TestHub.Mark, thread);

        var told = await posts.Hub.DataAsync((HubDbContext db) => db.Database.SqlQuery<string>($"select type as \"Value\" from data_outbox where type like 'posts.comment%'").ToListAsync());
        Assert.Equal(["posts.comment-added", "posts.comment-called", "posts.comment-called", "posts.comment-mentioned", "posts.comment-replied", "posts.comments-resolved"], told.Order());
    }

    [Fact]
    public async Task A_purged_post_takes_its_comments_along()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        await talk.OnAsync(TestHub.Mark, "duty point", "@Sara Sellers why?");
        await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(talk.Id, TestHub.Sara, CancellationToken.None));
        posts.Clock.Advance(TimeSpan.FromDays(31));

        await posts.Hub.DoAsync((PurgeTrash p) => p.RunAsync(CancellationToken.None));

        Assert.Equal((0, 0, 0, 0, 0), await posts.Hub.DataAsync(async (HubDbContext db) => (
            await db.Set<CommentThread>().CountAsync(), await db.Set<Comment>().CountAsync(), await db.Set<CommentAnchor>().CountAsync(),
            await db.Set<CommentMention>().CountAsync(), await db.Set<CommentCall>().CountAsync())));
        Assert.False(await posts.Hub.DataAsync((HubDbContext db) => db.Set<Post>().AnyAsync()));
    }

    [Fact]
    public async Task Long_lists_come_in_pages_and_by_filter()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        foreach (var number in Enumerable.Range(1, 5))
        {
            posts.Clock.Advance(TimeSpan.FromMinutes(1));
            await talk.AddAsync(number == 2 ? TestHub.Sara : TestHub.Mark, $"Number {number}{(number == 4 ? " @Sara" : "")}");
        }

        var first = (await talk.ListAsync(TestHub.Sara, size: 2)).Value;
        var second = (await talk.ListAsync(TestHub.Sara, after: first.Next, size: 2)).Value;
        var third = (await talk.ListAsync(TestHub.Sara, after: second.Next, size: 2)).Value;
        Assert.Equal(["Number 5", "Number 4 @Sara", "Number 3", "Number 2", "Number 1"], new[] { first, second, third }.SelectMany(p => p.Threads).Select(t => t.Comments[0].Text));
        Assert.Null(third.Next);
        Assert.Equal(["Number 4 @Sara", "Number 2"], (await talk.ListAsync(TestHub.Sara, CommentFilter.Mine)).Value.Threads.Select(t => t.Comments[0].Text));
        await talk.ResolveAsync(TestHub.Mark, first.Threads[0].Id);
        Assert.Equal((1, 4), ((await talk.ListAsync(TestHub.Sara, CommentFilter.Resolved)).Value.Threads.Count, (await talk.ListAsync(TestHub.Sara, CommentFilter.Open)).Value.Threads.Count));
    }
}
