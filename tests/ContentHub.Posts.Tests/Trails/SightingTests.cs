using ContentHub.Data;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Trails;

public sealed class SightingTests
{
    [Fact]
    public async Task One_person_and_one_text_are_one_row_with_the_first_and_the_last_time()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = new ReviewStory(posts, await posts.InReviewAsync(TestHub.Sara));
        var first = posts.Clock.GetUtcNow();

        await story.SeeAsync(TestHub.Mark);
        posts.Clock.Advance(TimeSpan.FromHours(2));
        await story.SeeAsync(TestHub.Mark);
        await story.SeeAsync(TestHub.Ada);

        var rows = await RowsAsync(posts);
        var mark = rows.Single(r => r.PersonId == TestHub.Mark.Id);
        Assert.Equal((2, first, first.AddHours(2)), (mark.Times, mark.FirstAt, mark.LastAt));
        Assert.Equal((2, 1), (rows.Count, rows.Single(r => r.PersonId == TestHub.Ada.Id).Times));
    }

    [Fact]
    public async Task The_authors_own_look_is_no_review()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = new ReviewStory(posts, await posts.InReviewAsync(TestHub.Sara));

        await story.SeeAsync(TestHub.Sara);

        Assert.Empty(await RowsAsync(posts));
        await story.SeeAsync(TestHub.Mark);
        Assert.Single(await RowsAsync(posts));
    }

    [Fact]
    public async Task Other_words_are_another_row_that_gets_its_number_when_they_are_cut()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = new ReviewStory(posts, await posts.InReviewAsync(TestHub.Sara));
        await story.SeeAsync(TestHub.Ada);
        posts.Clock.Advance(TimeSpan.FromMinutes(5));
        await posts.SaveAsync(story.Id, PostsHub.Words(body: "Start with the duty curve."), TestHub.Mark);
        await story.SeeAsync(TestHub.Ada);

        Assert.Equal(["saw revision 1", "saw the text between two revisions"], await SeenAsync(story));

        posts.Clock.Advance(TimeSpan.FromMinutes(5));
        await story.MoveAsync(PostAction.Approve, TestHub.Ada);
        Assert.Equal(["saw revision 1", "saw revision 2"], await SeenAsync(story));
    }

    [Fact]
    public async Task Two_windows_at_once_are_one_row()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = new ReviewStory(posts, await posts.InReviewAsync(TestHub.Sara));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => story.SeeAsync(TestHub.Mark)));

        Assert.Equal(8, Assert.Single(await RowsAsync(posts)).Times);
    }

    [Fact]
    public async Task A_page_does_not_fail_when_it_cannot_be_kept()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = new ReviewStory(posts, await posts.InReviewAsync(TestHub.Sara));
        await posts.Hub.DataAsync((HubDbContext db) => db.Database.ExecuteSqlRawAsync("alter table posts_sightings rename to away"));

        await story.SeeAsync(TestHub.Mark);

        await posts.Hub.DataAsync((HubDbContext db) => db.Database.ExecuteSqlRawAsync("alter table away rename to posts_sightings"));
        Assert.Empty(await RowsAsync(posts));
    }

    [Fact]
    public async Task What_is_deleted_for_good_takes_its_rows_along()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = new ReviewStory(posts, await posts.SentBackAsync(TestHub.Sara));
        await story.SeeAsync(TestHub.Mark);
        await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(story.Id, TestHub.Sara, CancellationToken.None));
        Assert.Single(await RowsAsync(posts));

        posts.Clock.Advance(TimeSpan.FromDays(31));
        await posts.Hub.DoAsync((PurgeTrash p) => p.RunAsync(CancellationToken.None));

        Assert.Empty(await RowsAsync(posts));
    }

    private static async Task<IEnumerable<string>> SeenAsync(ReviewStory story) => (await story.TrailAsync()).Lines.Where(l => l.Kind is TrailKind.Seen).Select(l => l.What);

    private static Task<List<Sighting>> RowsAsync(PostsHub posts) => posts.Hub.DataAsync((HubDbContext db) => db.Set<Sighting>().AsNoTracking().ToListAsync());
}
