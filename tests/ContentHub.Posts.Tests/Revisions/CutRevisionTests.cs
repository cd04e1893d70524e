using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.History;
using ContentHub.Posts.Revisions;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Revisions;

public sealed class CutRevisionTests
{
    [Fact]
    public async Task A_revision_is_cut_before_another_persons_first_edit_and_not_before_the_next_ones()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "Mark was here."), TestHub.Mark);
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "Mark was here again."), TestHub.Mark);

        var revision = Assert.Single(await RevisionsAsync(posts, draft.Id));
        Assert.Equal("Start with the duty point.", revision.Content().Body);
        Assert.Equal(TestHub.Sara.Id, revision.CutById);
        Assert.Equal(CutReason.BeforeAnotherEdit, revision.Reason);
    }

    [Fact]
    public async Task The_same_words_are_not_cut_twice()
    {
        await using var posts = await PostsHub.StartAsync();

        var id = await posts.ApprovedAsync(TestHub.Sara);

        Assert.Single(await RevisionsAsync(posts, id));
    }

    [Fact]
    public async Task Approving_after_a_marketers_edit_cuts_and_signs_the_edited_words()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "Start with the **duty** point."), TestHub.Mark);

        Assert.True((await posts.ApproveAsync(id, TestHub.Mark)).Succeeded);

        var revisions = await RevisionsAsync(posts, id);
        Assert.Equal([1, 2], revisions.Select(r => r.Number));
        Assert.Equal("Start with the **duty** point.", revisions[1].Content().Body);
        Assert.Equal(revisions[1].Id, (await posts.SeenAsync(id, TestHub.Mark)).Post.ApprovedRevisionId);
    }

    [Fact]
    public async Task Networks_that_nobody_wrote_for_get_their_generated_text_into_the_revision()
    {
        await using var posts = await PostsHub.StartAsync(s => s.AddSingleton<IVariantComposer, Telegraph>());
        var id = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("Hello"));

        var revision = Assert.Single(await RevisionsAsync(posts, id));

        Assert.Equal("HELLO STOP", revision.Content().VariantFor("telegraph"));
        Assert.DoesNotContain((await posts.SeenAsync(id, TestHub.Sara)).Content.Variants, v => v.Channel == "telegraph");
    }

    [Fact]
    public async Task Restoring_brings_the_words_back_cuts_both_ways_and_leaves_generated_texts_to_be_generated()
    {
        await using var posts = await PostsHub.StartAsync(s => s.AddSingleton<IVariantComposer, Telegraph>());
        var id = await posts.SentBackAsync(TestHub.Sara);
        var first = Assert.Single(await RevisionsAsync(posts, id));
        var saved = await posts.SaveAsync(id, PostsHub.Words("Something else", "All new."), TestHub.Sara);

        var restored = await posts.Hub.DoAsync((RestoreRevision r) => r.HandleAsync(id, saved.Value.Version, first.Id, TestHub.Sara, CancellationToken.None));

        Assert.True(restored.Succeeded);
        var seen = await posts.SeenAsync(id, TestHub.Sara);
        Assert.Equal("Start with the duty point.", seen.Content.Body);
        Assert.DoesNotContain(seen.Content.Variants, v => v.Channel == "telegraph");
        var revisions = await RevisionsAsync(posts, id);
        Assert.Equal([CutReason.Submitted, CutReason.BeforeAnotherEdit, CutReason.Restored], revisions.Select(r => r.Reason));
        Assert.Equal(first.Hash, revisions[2].Hash);
    }

    [Fact]
    public async Task A_revision_of_another_post_is_not_there()
    {
        await using var posts = await PostsHub.StartAsync();
        var foreign = await posts.InReviewAsync(TestHub.Sara);
        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words("Another"));
        var revision = Assert.Single(await RevisionsAsync(posts, foreign));

        var answer = await posts.Hub.DoAsync((RestoreRevision r) => r.HandleAsync(draft.Id, draft.Version, revision.Id, TestHub.Sara, CancellationToken.None));

        Assert.Equal("access.not-there", answer.Error.Code);
    }

    [Fact]
    public async Task Restoring_on_an_old_version_is_refused()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.SentBackAsync(TestHub.Sara);
        var revision = Assert.Single(await RevisionsAsync(posts, id));

        var answer = await posts.Hub.DoAsync((RestoreRevision r) => r.HandleAsync(id, 1, revision.Id, TestHub.Sara, CancellationToken.None));

        Assert.IsType<ChangedElsewhere>(answer.Error);
    }

    internal static Task<List<Revision>> RevisionsAsync(PostsHub posts, Guid id) =>
        posts.Hub.DataAsync(db => db.Set<Revision>().AsNoTracking().Where(r => r.PostId == id).OrderBy(r => r.Number).ToListAsync());

    private sealed class Telegraph : IVariantComposer
    {
        public string Channel => "telegraph";

        public string Label => "Telegraph";

        public string Compose(PostContent content) => content.Title.ToUpperInvariant() + " STOP";

        public VariantRules Rules { get; } = new(0, 0, 1, "reply");

        public VariantMeasure Measure(string text) => new(text.Length, 100, "characters", null, null, []);

        public VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link) => new([new PreviewPart(variant.Text, [], Measure(variant.Text))], []);
    }
}
