using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.History;
using ContentHub.Posts.Home;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Drafts;

/// <summary>No read path shows a person what they may not know of.</summary>
public sealed class ReadingTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task The_filter_inside_queries_and_the_look_at_one_post_agree_for_everybody()
    {
        await using var posts = await PostsHub.StartAsync();
        foreach (var stage in Enum.GetValues<PostStage>())
        {
            await posts.InStageAsync(stage, TestHub.Sara);
            await posts.InStageAsync(stage, TestHub.Samir);
        }

        var trashed = await posts.DraftAsync(TestHub.Sara);
        await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(trashed.Id, TestHub.Sara, Stop));
        var bare = TestHub.Sara with { Permissions = new HashSet<string>() };
        var onlyReviews = TestHub.Lena with { Permissions = new HashSet<string> { PostsPermissions.Review.Name } };
        foreach (var by in new[] { TestHub.Sara, TestHub.Samir, TestHub.Mark, TestHub.Nora, TestHub.Lena, bare, onlyReviews, Actor.Visitor, Actor.System })
        {
            var all = await posts.Hub.DataAsync(db => db.Set<Post>().AsNoTracking().ToListAsync());
            var listed = await posts.Hub.DataAsync(db => db.Set<Post>().Where(PostAccess.Readable(by)).Select(p => p.Id).ToListAsync());
            Assert.Equal(all.Where(p => PostAccess.MayRead(p, by)).Select(p => p.Id).Order(), listed.Order());
        }
    }

    [Fact]
    public async Task Another_seller_finds_no_trace_of_a_draft_on_any_read_path()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.SentBackAsync(TestHub.Sara);
        var revision = (await posts.SeenAsync(id, TestHub.Mark)).CurrentRevisionId!.Value;
        var (hub, by) = (posts.Hub, TestHub.Samir);

        Assert.Equal("access.not-there", (await hub.DoAsync((IPosts p) => p.FindAsync(id, by, Stop))).Error.Code);
        Assert.Empty(await hub.DoAsync((IPosts p) => p.FindManyAsync([id], by, Stop)));
        Assert.Equal("access.not-there", (await hub.DoAsync((IPosts p) => p.RevisionAsync(revision, by, Stop))).Error.Code);
        Assert.Equal("access.not-there", (await hub.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, by, Stop))).Error.Code);
        Assert.Equal("access.not-there", (await hub.DoAsync((PostHistory h) => h.HandleAsync(id, null, by, Stop))).Error.Code);
        Assert.Equal("access.not-there", (await hub.DoAsync((DuplicatePost d) => d.HandleAsync(id, by, Stop))).Error.Code);
        Assert.Equal("access.not-there", (await hub.DoAsync((RestoreRevision r) => r.HandleAsync(id, 1, revision, by, Stop))).Error.Code);
        Assert.Empty((await hub.DoAsync((PostList l) => l.HandleAsync(new PostListFilter { Text = "Choosing" }, by, Stop))).Items);
        Assert.Empty(await hub.DoAsync((IEnumerable<IHomeItems> items) => items.OfType<MyWork>().Single().ForAsync(by, Stop)));
        Assert.Equal("access.not-yours", (await hub.DoAsync((ReviewQueue q) => q.HandleAsync(null, by, Stop))).Error.Code);
        Assert.Equal(0, await hub.DoAsync((PostCounts c) => c.ToReviewAsync(by, Stop)));
        Assert.False(await hub.DoAsync((IEnumerable<ISharedDocumentKind> kinds) => kinds.OfType<PostDocument>().Single().MayReadAsync(id, by, Stop)));
    }

    [Fact]
    public async Task A_token_without_scopes_of_posts_reads_nothing_not_even_its_own()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        var token = TestHub.Sara with { Permissions = new HashSet<string> { "media.upload" } };

        Assert.Equal("access.not-there", (await posts.Hub.DoAsync((IPosts p) => p.FindAsync(draft.Id, token, Stop))).Error.Code);
    }
}
