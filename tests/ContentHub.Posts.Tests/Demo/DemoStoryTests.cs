using System.Diagnostics;
using ContentHub.Accounts.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Demo;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.History;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Demo;

public sealed class DemoStoryTests
{
    [Fact]
    public async Task The_story_puts_forty_posts_into_their_stages_and_is_told_once()
    {
        await using var posts = await PostsHub.StartAsync();
        var watch = Stopwatch.StartNew();
        await TellAsync(posts);
        TestContext.Current.TestOutputHelper?.WriteLine($"Told in {watch.ElapsedMilliseconds} ms");
        await TellAsync(posts);

        var stages = await posts.Hub.DataAsync(db => db.Set<Post>().ToDictionaryAsync(p => p.Id, p => p));
        Assert.Equal(DemoPosts.Count, stages.Count);
        for (var number = 1; number <= DemoPosts.Count; number++)
        {
            var expected = number switch
            {
                <= 26 => PostStage.Approved,
                <= 30 => PostStage.InReview,
                <= 33 => PostStage.ChangesRequested,
                <= 38 => PostStage.Draft,
                39 => PostStage.Archived,
                _ => PostStage.Draft,
            };
            Assert.Equal((number, expected, number == 40), (number, stages[DemoPosts.Id(number)].Stage, stages[DemoPosts.Id(number)].InTrash));
        }

        Assert.Equal(posts.Clock.GetUtcNow().AddDays(-1), stages[DemoPosts.Id(20)].StageSince);
    }

    [Fact]
    public async Task Every_approval_of_the_story_verifies_and_none_is_the_authors()
    {
        await using var posts = await PostsHub.StartAsync();
        await TellAsync(posts);

        foreach (var approval in await posts.Hub.DataAsync(db => db.Set<Approval>().ToListAsync()))
        {
            var verified = await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(approval.RevisionId, CancellationToken.None));
            Assert.True(verified.Succeeded);
            Assert.NotEqual(approval.ById, verified.Value.Content.AuthorId);
        }
    }

    [Fact]
    public async Task Post_33_holds_the_argument()
    {
        await using var posts = await PostsHub.StartAsync();
        await TellAsync(posts);

        var history = await posts.Hub.DoAsync((PostHistory h) => h.HandleAsync(DemoPosts.Id(33), null, TestHub.Mark, CancellationToken.None));

        var notes = history.Value.Items.Where(l => l.Note.Length > 0).Select(l => (l.Who, l.Action)).Reverse();
        Assert.Equal(
            [
                ("Sara Sellers", PostAction.Submit), ("Mark Winter", PostAction.RequestChanges), ("Sara Sellers", PostAction.Submit),
                ("Lena Vogt", PostAction.RequestChanges), ("Sara Sellers", PostAction.Submit), ("Mark Winter", PostAction.RequestChanges),
            ],
            notes.Select(n => (n.Who, n.Action!.Value)));
        Assert.Equal(3, await posts.Hub.DataAsync(db => db.Set<Revision>().CountAsync(r => r.PostId == DemoPosts.Id(33))));
    }

    [Fact]
    public void Texts_are_complete_and_their_first_versions_differ_where_they_say_so()
    {
        for (var number = 1; number <= DemoPosts.Count; number++)
        {
            var text = StoryText.Read(number);
            Assert.True(text.Content(true).Title.Length > 0, $"{number}");
            Assert.True(!text.WasDifferent || text.FirstContent(true).Body != text.Body, $"{number}: the sentence of “was” is not in the text");
            Assert.True(text.Cover is null || text.Content(true).Cover!.Alt.Length > 0, $"{number}: the cover needs an alternative text");
            Assert.True(number > 20 || text.Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= 280, $"{number} is too short");
        }
    }

    private static Task TellAsync(PostsHub posts) => posts.Hub.DoAsync<IEnumerable<IDemoStory>>(
        stories => stories.OfType<DemoStory>().Single().TellAsync(CancellationToken.None));
}
