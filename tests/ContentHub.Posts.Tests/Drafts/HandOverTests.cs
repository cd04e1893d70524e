using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Drafts;

public sealed class HandOverTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Handing_over_makes_it_the_others_turn_and_leaves_the_author()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.True((await HandOverAsync(posts, draft.Id, TestHub.Nora.Id, TestHub.Sara)).Succeeded);

        var seen = await posts.SeenAsync(draft.Id, TestHub.Nora);
        Assert.Equal((TestHub.Sara.Id, TestHub.Nora.Id), (seen.Post.AuthorId, seen.Post.HolderId));
        Assert.Null(seen.EditObjection);
        Assert.Equal("Your turn: write it and submit it.", seen.Turn);
    }

    [Fact]
    public async Task People_who_cannot_write_cannot_receive()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.IsType<CannotReceive>((await HandOverAsync(posts, draft.Id, TestHub.Lena.Id, TestHub.Sara)).Error);
        Assert.IsType<CannotReceive>((await HandOverAsync(posts, draft.Id, Guid.Empty, TestHub.Sara)).Error);
    }

    [Fact]
    public async Task Other_peoples_posts_need_the_permission()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.IsType<NotThere>((await HandOverAsync(posts, draft.Id, TestHub.Mark.Id, TestHub.Samir)).Error);
        Assert.IsType<NotYours>((await HandOverAsync(posts, draft.Id, TestHub.Mark.Id, TestHub.Paul)).Error);
        Assert.True((await HandOverAsync(posts, draft.Id, TestHub.Mark.Id, TestHub.Nora)).Succeeded);
    }

    [Fact]
    public async Task A_trashed_post_is_not_handed_over()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(draft.Id, TestHub.Sara, Stop));

        Assert.IsType<InTrash>((await HandOverAsync(posts, draft.Id, TestHub.Mark.Id, TestHub.Sara)).Error);
    }

    [Fact]
    public async Task When_a_person_leaves_everything_they_hold_moves_within_the_callers_unit_of_work()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        var approved = await posts.ApprovedAsync(TestHub.Sara);
        await using (var scope = posts.Hub.Services.CreateAsyncScope())
        {
            var handover = scope.ServiceProvider.GetServices<IHandover>().OfType<DraftHandover>().Single();
            Assert.Equal(2, await handover.CountAsync(TestHub.Sara.Id, Stop));
            Assert.Equal(2, await handover.MoveAsync(TestHub.Sara.Id, TestHub.Mark.Id, TestHub.Ada, Stop));
            Assert.Equal(TestHub.Sara.Id, (await posts.SeenAsync(draft.Id, TestHub.Mark)).Post.HolderId);
            await scope.ServiceProvider.GetRequiredService<HubDbContext>().SaveChangesAsync(Stop);
        }

        Assert.Equal(TestHub.Mark.Id, (await posts.SeenAsync(draft.Id, TestHub.Mark)).Post.HolderId);
        Assert.Equal(TestHub.Sara.Id, (await posts.SeenAsync(approved, TestHub.Mark)).Post.AuthorId);
    }

    private static Task<Kernel.Results.Result> HandOverAsync(PostsHub posts, Guid id, Guid to, Actor by) =>
        posts.Hub.DoAsync((HandOverPost h) => h.HandleAsync(id, to, "Please take this.", by, Stop));
}
