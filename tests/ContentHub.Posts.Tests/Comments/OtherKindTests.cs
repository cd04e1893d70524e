using ContentHub.Kernel.People;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Comments;

/// <summary>Comments know nothing of posts: the minutes of a meeting are commented on by declaring themselves.</summary>
public sealed class OtherKindTests
{
    [Fact]
    public async Task Minutes_are_commented_on_by_declaring_themselves()
    {
        var minutes = new Minutes();
        await using var posts = await PostsHub.StartAsync(services => services.AddSingleton<ICommentableDocument>(minutes));
        var talk = new Talk(posts, minutes.Id, "minutes");

        var thread = (await talk.AddAsync(TestHub.Lena, "@Nora Leitner by when?", new CommentAbout("decisions", "order the pump"))).Value;

        var home = Assert.Single(await talk.HomeAsync(TestHub.Nora));
        Assert.Equal(("Monday", "/Minutes/Index", "Lena Vogt mentioned you in a comment"), (home.Title, home.Link.Page, home.Sentence));
        var seen = await talk.SeenAsync(thread, TestHub.Nora);
        Assert.Equal(("Decisions", "order the pump", 1), (seen.About, seen.Now!.Exact, seen.Now.Block));
        minutes.Decisions = ["Wait."];
        Assert.True((await talk.SeenAsync(thread, TestHub.Nora)).Gone);
        Assert.Equal("access.not-there", (await talk.AddAsync(TestHub.Sara, "Hello")).Error.Code);
        Assert.Equal("comment.mention-cannot-read", (await talk.AddAsync(TestHub.Lena, "@Sara Sellers look")).Error.Code);
        Assert.Equal("access.not-there", (await new Talk(posts, minutes.Id).AddAsync(TestHub.Lena, "As a post")).Error.Code);
    }

    /// <summary>Read by Lena and Nora alone.</summary>
    private sealed class Minutes : ICommentableDocument
    {
        private static readonly Guid[] Members = [TestHub.Lena.Id, TestHub.Nora.Id];

        public Guid Id { get; } = Guid.Parse("0197a000-0000-7000-8000-00000000aaaa");

        public string[] Decisions { get; set; } = ["Nothing else.", "We order the pump."];

        public string Kind => "minutes";

        public Permission Needs => PostsPermissions.Comment;

        public Task<bool> MayReadAsync(Guid id, Actor actor, CancellationToken stop) => Task.FromResult(id == Id && Members.Contains(actor.Id));

        public Task<bool> MayEditAsync(Guid id, Actor actor, CancellationToken stop) => MayReadAsync(id, actor, stop);

        public async Task<CommentableDocument?> OpenAsync(Guid id, Actor by, CancellationToken stop) =>
            await MayReadAsync(id, by, stop) ? new CommentableDocument("Monday", [new CommentField("decisions", "Decisions", Decisions)], null, null, []) : null;

        public Task<IReadOnlyList<Actor>> ReadersAsync(Guid id, IReadOnlyList<Actor> among, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Actor>>([.. among.Where(a => Members.Contains(a.Id))]);

        public Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop) =>
            Task.FromResult<IReadOnlyDictionary<Guid, string>>(ids.Where(i => i == Id && Members.Contains(by.Id)).ToDictionary(i => i, _ => "Monday"));

        public PageLink LinkTo(Guid id, Guid threadId) => PageLink.To("/Minutes/Index", ("id", id)) with { Fragment = $"comment-{threadId}" };
    }
}
