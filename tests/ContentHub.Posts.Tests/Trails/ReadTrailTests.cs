using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Trails;
using ContentHub.Posts.Workflow;
using ContentHub.Posts.Writing;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Trails;

public sealed class ReadTrailTests
{
    [Fact]
    public async Task A_review_by_two_people_is_told_in_order_with_what_they_saw_said_and_signed()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await (await ReviewStory.BeginAsync(posts)).TellAsync();

        var trail = await story.TrailAsync();

        Assert.Equal(
            [
                "Sara Sellers started the post", "Sara Sellers let a finding stay", "Sara Sellers made revision 1, for the review", "Sara Sellers submitted revision 1 for review",
                "Mark Winter saw revision 1, twice", "Mark Winter made comment 1 on revision 1", "Mark Winter asked for changes to revision 1",
                "Sara Sellers answered comment 1", "Sara Sellers made revision 2, for the review", "Sara Sellers submitted revision 2 for review",
                "Ada Kern saw revision 2", "Mark Winter saw revision 2", "Mark Winter resolved comment 1", "Ada Kern approved revision 2",
            ],
            trail.Lines.Select(l => $"{l.Who} {l.What}"));
        Assert.Empty(trail.LeftOut);
        var seen = await posts.SeenAsync(story.Id, TestHub.Ada);
        Assert.Equal((seen.Hash, seen.Hash), (trail.Lines[^1].Hash, trail.Lines[10].Hash));
        Assert.Equal(new int?[] { 5, 8 }, trail.Lines.Where(l => l.Kind is TrailKind.Cut).Select(l => l.Words));
        Assert.Equal(
            ["A note needs none.", "Which duty point?", "Name the source.", "The one on the plate."],
            trail.Lines.Select(l => l.Said).Where(s => s.Length > 0));
        Assert.Equal("Text: “duty point”", trail.Lines.Single(l => l.Kind is TrailKind.Said && l.About.Length > 0).About);
        Assert.Equal(TimeSpan.FromMinutes(10), trail.Lines[4].LastAt - trail.Lines[4].At);
    }

    [Fact]
    public async Task Reopening_handing_over_and_archiving_stand_there_too()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await (await ReviewStory.BeginAsync(posts)).TellAsync();
        posts.Clock.Advance(TimeSpan.FromHours(1));
        await story.MoveAsync(PostAction.Reopen, TestHub.Mark);
        posts.Clock.Advance(TimeSpan.FromHours(1));
        await posts.Hub.DoAsync((HandOverPost h) => h.HandleAsync(story.Id, TestHub.Mark.Id, "For the fair.", TestHub.Mark, CancellationToken.None));
        posts.Clock.Advance(TimeSpan.FromHours(1));
        await story.MoveAsync(PostAction.Archive, TestHub.Mark);

        var last = (await story.TrailAsync()).Lines.TakeLast(3).ToList();

        Assert.Equal(["reopened it", "handed it over", "archived it"], last.Select(l => l.What));
        Assert.Equal("For the fair.", last[1].Said);
    }

    [Fact]
    public async Task Edited_and_deleted_comments_say_so_and_deleted_words_are_not_shown()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await ReviewStory.BeginAsync(posts);
        var thread = (await story.Talk.AddAsync(TestHub.Mark, "First words")).Value;
        posts.Clock.Advance(TimeSpan.FromMinutes(1));
        await story.Talk.ReplyAsync(TestHub.Sara, thread, "Regretted words");
        var comments = (await story.Talk.SeenAsync(thread)).Comments;
        Assert.Empty((await story.Talk.EditAsync(TestHub.Mark, thread, comments[0].Id, "Second words")).Errors);
        Assert.Empty((await story.Talk.DeleteAsync(TestHub.Sara, thread, comments[1].Id)).Errors);

        var said = (await story.TrailAsync()).Lines.Where(l => l.Kind is TrailKind.Said).ToList();

        Assert.Equal(["made comment 1, edited later", "answered comment 1, deleted by its author"], said.Select(l => l.What));
        Assert.Equal(["Second words", ""], said.Select(l => l.Said));
    }

    [Fact]
    public async Task A_post_that_one_may_not_read_has_no_trail_and_no_file()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await ReviewStory.BeginAsync(posts);
        await story.Talk.AddAsync(TestHub.Mark, "Between us.");

        foreach (var id in new[] { story.Id, Guid.Empty })
        {
            Assert.IsType<NotThere>((await posts.Hub.DoAsync((ReadTrail r) => r.HandleAsync(id, 500, TestHub.Samir, CancellationToken.None))).Error);
            Assert.IsType<NotThere>((await posts.Hub.DoAsync((ExportTrail e) => e.HandleAsync(id, TestHub.Samir, CancellationToken.None))).Error);
        }

        Assert.NotEmpty((await story.TrailAsync(TestHub.Sara)).Lines);
    }

    [Fact]
    public async Task What_does_not_fit_is_counted_and_decisions_are_kept()
    {
        await using var posts = await PostsHub.StartAsync();
        var story = await (await ReviewStory.BeginAsync(posts)).TellAsync();
        var thread = (await story.Talk.AddAsync(TestHub.Mark, "One more.")).Value;
        await posts.Hub.DataAsync(async (HubDbContext db) =>
        {
            db.AddRange(Enumerable.Range(2, 2500).Select(n => new Comment
            {
                Id = Guid.CreateVersion7(),
                ThreadId = thread,
                Number = n,
                AuthorId = TestHub.Mark.Id,
                At = posts.Clock.GetUtcNow().AddSeconds(n),
                Text = $"Line {n}",
                Edition = "",
            }));
            return await db.SaveChangesAsync();
        });

        var trail = await story.TrailAsync(most: 2000);
        var brief = await story.TrailAsync(most: 3);

        Assert.Equal(2000, trail.Lines.Count);
        Assert.Equal(["515 comments, answers and resolutions"], trail.LeftOut);
        Assert.Contains(trail.Lines, l => l.Said == "Line 2501");
        Assert.Contains(trail.Lines, l => l.Kind is TrailKind.SentBack);
        Assert.Equal(["asked for changes to revision 1", "submitted revision 2 for review", "approved revision 2"], brief.Lines.Select(l => l.What));
        Assert.Equal(["2 moves", "2 revisions", "1 waiver", "3 lines of who saw what", "2,504 comments, answers and resolutions"], brief.LeftOut);
    }
}
