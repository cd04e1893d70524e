using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Rooms;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Rooms;

public sealed class SaveTogetherTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task Saves_in_turns_never_go_back_behind_what_is_saved()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await InRoomAsync(posts);
        await TypeAsync(posts, draft.Id, TestHub.Sara);
        await TypeAsync(posts, draft.Id, TestHub.Mark);

        Assert.True((await SaveAsync(posts, draft.Id, 3, "Both", TestHub.Mark)).Succeeded);
        Assert.IsType<RoomMovedOn>((await SaveAsync(posts, draft.Id, 2, "Sara’s alone", TestHub.Sara)).Error);
        Assert.IsType<RoomOver>((await SaveAsync(posts, draft.Id, 9, "From the future", TestHub.Sara)).Error);
        Assert.IsType<RoomOver>((await SaveAsync(posts, draft.Id, 3, "Another epoch", TestHub.Sara, epoch: 2)).Error);
        Assert.True((await SaveAsync(posts, draft.Id, 3, "Both", TestHub.Sara)).Succeeded);
        Assert.Equal("Both", (await PostAsync(posts, draft.Id)).Body);
    }

    [Fact]
    public async Task A_revision_is_cut_before_another_persons_first_words_and_not_with_every_turn()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await InRoomAsync(posts);
        await TurnsAsync(posts, draft.Id, 2, 10);
        var cut = Assert.Single(await CutsAsync(posts, draft.Id));
        Assert.Equal((CutReason.BeforeAnotherEdit, "Sara 2"), (cut.Reason, cut.Content().Body));

        posts.Clock.Advance(WriteDraft.Session + TimeSpan.FromMinutes(1));
        await TurnsAsync(posts, draft.Id, 12, 4);
        Assert.Equal(3, (await CutsAsync(posts, draft.Id)).Count); // Sara went on from Mark’s words, then Mark from hers
    }

    [Fact]
    public async Task Words_that_another_person_saves_along_count_as_their_writers()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await InRoomAsync(posts);
        await TypeAsync(posts, draft.Id, TestHub.Mark);
        await TypeAsync(posts, draft.Id, TestHub.Sara);

        await SaveAsync(posts, draft.Id, 3, "Sara saves, and Mark’s words are in it", TestHub.Sara);

        Assert.Equal("Start with the duty point.", Assert.Single(await CutsAsync(posts, draft.Id)).Content().Body);
        var audit = await posts.Hub.DoAsync((IAudit _) => posts.Hub.DataAsync(db => db.Database.SqlQuery<string>($"select after as \"Value\" from accounts_audit where action = 'post.edited'").ToListAsync(Stop)));
        Assert.Contains(audit, a => a is not null && a.Contains(TestHub.Mark.Id.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_address_that_stands_since_the_first_submit_is_not_made_anew_by_a_room_that_began_before()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var before = (await posts.SeenAsync(id, TestHub.Mark)).Post;
        await OpenRoomAsync(posts, id);

        var saved = await posts.Hub.DoAsync((SaveTogether s) => s.HandleAsync(id, 1, 1, PostsHub.Words(title: "Quite another title") with { Slug = "" }, TestHub.Mark, CancellationToken.None));

        Assert.Empty(saved.Errors);
        Assert.Equal(before.Slug, (await posts.SeenAsync(id, TestHub.Mark)).Post.Slug);
    }

    [Fact]
    public async Task Any_other_write_ends_the_epoch_and_an_empty_one_too()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await InRoomAsync(posts);
        await TypeAsync(posts, draft.Id, TestHub.Sara);

        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "From elsewhere"), TestHub.Mark);
        Assert.IsType<RoomOver>((await SaveAsync(posts, draft.Id, 2, "Late", TestHub.Sara)).Error);
        Assert.Null(await posts.Hub.DoAsync((RoomLog l) => l.AppendAsync(new RoomPlace("post", draft.Id, 1), UpdateForm.Edit, 1, TestHub.Sara.Id, [1], Stop)));

        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "And again"), TestHub.Mark);
        Assert.Null(await posts.Hub.DoAsync((RoomLog l) => l.AppendAsync(new RoomPlace("post", draft.Id, 2), UpdateForm.Seed, 0, TestHub.Sara.Id, [1], Stop)));
        Assert.Equal("And again", (await PostAsync(posts, draft.Id)).Body);
    }

    [Fact]
    public async Task Who_may_not_edit_can_not_save_through_the_room()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await InRoomAsync(posts);

        Assert.IsType<NotThere>((await SaveAsync(posts, draft.Id, 1, "x", TestHub.Samir)).Error);
        Assert.IsType<NotYours>((await SaveAsync(posts, draft.Id, 1, "x", TestHub.Nora)).Error);
        await posts.Hub.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, Stop));
        Assert.IsType<TakeItBackFirst>((await SaveAsync(posts, draft.Id, 1, "x", TestHub.Sara)).Error);
    }

    [Fact]
    public async Task A_quiet_room_is_tidied_away_and_words_that_nobody_saved_are_not()
    {
        await using var posts = await PostsHub.StartAsync();
        var (saved, unsaved) = (await InRoomAsync(posts), await InRoomAsync(posts));
        await TypeAsync(posts, saved.Id, TestHub.Sara);
        await SaveAsync(posts, saved.Id, 2, "Saved", TestHub.Sara);
        await TypeAsync(posts, unsaved.Id, TestHub.Sara);

        posts.Clock.Advance(TidyRooms.QuietRooms + TimeSpan.FromDays(1));
        await posts.Hub.DoAsync((TidyRooms t) => t.RunAsync(Stop));

        var left = await posts.Hub.DataAsync(db => db.Set<RoomUpdate>().Select(u => u.DocumentId).ToListAsync(Stop));
        Assert.Equal([unsaved.Id, unsaved.Id], left);
    }

    /// <summary>A draft of Sara's whose text is in a room, as number 1.</summary>
    private static async Task<SavedDraft> InRoomAsync(PostsHub posts)
    {
        var draft = await posts.DraftAsync(TestHub.Sara);
        await OpenRoomAsync(posts, draft.Id);
        return draft;
    }

    private static async Task OpenRoomAsync(PostsHub posts, Guid id)
    {
        await posts.Hub.DoAsync((RoomLog l) => l.OpenAsync("post", id, "m1", false, Stop));
        Assert.Equal(1, await posts.Hub.DoAsync((RoomLog l) => l.AppendAsync(new RoomPlace("post", id, 1), UpdateForm.Seed, 0, TestHub.Sara.Id, [0], Stop)));
    }

    private static Task<long?> TypeAsync(PostsHub posts, Guid id, Actor by) =>
        posts.Hub.DoAsync((RoomLog l) => l.AppendAsync(new RoomPlace("post", id, 1), UpdateForm.Edit, 1, by.Id, [1, 2, 3], Stop));

    private static async Task TurnsAsync(PostsHub posts, Guid id, long from, int turns)
    {
        for (var seq = from; seq < from + turns; seq++)
        {
            var by = seq % 2 == 0 ? TestHub.Sara : TestHub.Mark;
            await TypeAsync(posts, id, by);
            Assert.True((await SaveAsync(posts, id, seq, $"{by.Name.Split(' ')[0]} {seq}", by)).Succeeded);
            posts.Clock.Advance(TimeSpan.FromSeconds(20));
        }
    }

    private static Task<Result<SavedDraft>> SaveAsync(PostsHub posts, Guid id, long seq, string body, Actor by, int epoch = 1) =>
        posts.Hub.DoAsync((SaveTogether s) => s.HandleAsync(id, epoch, seq, PostsHub.Words(body: body), by, Stop));

    private static Task<Post> PostAsync(PostsHub posts, Guid id) => posts.Hub.DataAsync(db => db.Set<Post>().SingleAsync(p => p.Id == id, Stop));

    private static Task<List<Revision>> CutsAsync(PostsHub posts, Guid id) =>
        posts.Hub.DataAsync(db => db.Set<Revision>().Where(r => r.PostId == id).OrderBy(r => r.Number).ToListAsync(Stop));
}
