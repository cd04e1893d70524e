using ContentHub.Data;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Workflow;

public sealed class AuditTests
{
    [Fact]
    public async Task Every_change_of_a_posts_life_is_in_the_audit_log()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.ArchivedAsync(TestHub.Sara);
        await WorkflowTests.DoAsync(posts, id, PostAction.Reopen, TestHub.Mark);
        await posts.Hub.DoAsync((HandOverPost h) => h.HandleAsync(id, TestHub.Nora.Id, null, TestHub.Mark, CancellationToken.None));
        await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(id, TestHub.Mark, CancellationToken.None));
        await posts.Hub.DoAsync((RestorePost r) => r.HandleAsync(id, TestHub.Mark, CancellationToken.None));

        Assert.Equal(
            ["post.approved", "post.archived", "post.created", "post.handed-over", "post.reopened", "post.restored", "post.submitted", "post.trashed"],
            (await ActionsAsync(posts, id)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Typing_is_audited_once_per_ten_minutes_of_one_person_and_when_another_begins()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        for (var minute = 0; minute < 25; minute++)
        {
            posts.Clock.Advance(TimeSpan.FromMinutes(1));
            await posts.SaveAsync(draft.Id, PostsHub.Words(body: $"Minute {minute}"), TestHub.Sara);
        }

        Assert.Equal(2, (await ActionsAsync(posts, draft.Id)).Count(a => a == "post.edited"));
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "Mark."), TestHub.Mark);
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "Mark again."), TestHub.Mark);
        Assert.Equal(3, (await ActionsAsync(posts, draft.Id)).Count(a => a == "post.edited"));
    }

    private static Task<List<string>> ActionsAsync(PostsHub posts, Guid id) => posts.Hub.DataAsync((HubDbContext db) =>
        db.Database.SqlQuery<string>($"select action as \"Value\" from accounts_audit where subject_id = {id}").ToListAsync());
}
