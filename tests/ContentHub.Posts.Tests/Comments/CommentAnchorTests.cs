using ContentHub.Posts.Comments;
using ContentHub.Posts.History;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Comments;

public sealed class CommentAnchorTests
{
    [Fact]
    public async Task A_comment_stays_on_its_words_through_saves_and_says_when_they_are_gone()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts, "Start with the duty point.\n\nThen look at the curve.");
        var thread = (await talk.OnAsync(TestHub.Mark, "the duty point")).Value;

        await talk.SaveAsync("# New\n\nAlways, and **first of all**, start with the *duty* point.\n\nThen look at the curve.");
        Assert.Equal(("the duty point", 1), Now(await talk.SeenAsync(thread)));
        await talk.SaveAsync("# New\n\nAlways, and first of all, start with the calculated duty point.\n\nThen look at the curve.");
        Assert.Equal(("the calculated duty point", 1), Now(await talk.SeenAsync(thread)));
        await talk.SaveAsync("Then look at the curve.");
        var gone = await talk.SeenAsync(thread);
        Assert.Equal((true, "the duty point"), (gone.Gone, gone.Quoted));
        await talk.SaveAsync("Then look at the curve.\n\nAlways, and first of all, start with the calculated duty point.");
        Assert.Equal(("the calculated duty point", 1), Now(await talk.SeenAsync(thread)));
    }

    [Fact]
    public async Task Words_in_tables_lists_code_and_pictures_can_be_commented_on()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts, "| a | b |\n|---|---|\n| five **bar** | six |\n\n- [ ] check the *seal*\n\n```\nvar x = 1;\n```\n\n![A pump on a quay](https://example.com/p.png)\n\nText[^1]\n\n[^1]: A footnote.");

        foreach (var words in new[] { "five bar", "check the seal", "var x = 1;", "A pump on a quay", "A footnote" })
        {
            var thread = await talk.OnAsync(TestHub.Mark, words);
            Assert.True(thread.Succeeded, words);
            Assert.Equal(words, (await talk.SeenAsync(thread.Value)).Now!.Exact);
        }
    }

    [Fact]
    public async Task Nobody_comments_on_words_that_are_not_there()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);

        Assert.IsType<CommentWordsGone>((await talk.OnAsync(TestHub.Mark, "the impeller")).Error);
        Assert.IsType<CommentWordsGone>((await talk.AddAsync(TestHub.Mark, "?", new CommentAbout("body", "**duty**"))).Error);
        Assert.IsType<CommentWordsGone>((await talk.AddAsync(TestHub.Mark, "?", new CommentAbout("body", "  \n "))).Error);
        Assert.IsType<CommentWordsGone>((await talk.AddAsync(TestHub.Mark, "?", new CommentAbout("body", "duty", "The pump is on ", " again tonight", 7))).Error);
        Assert.IsType<CommentFieldUnknown>((await talk.AddAsync(TestHub.Mark, "?", new CommentAbout("price"))).Error);
        Assert.IsType<CommentFieldUnknown>((await talk.AddAsync(TestHub.Mark, "?", new CommentAbout(null, "duty"))).Error);
        var empty = new Talk(posts, (await posts.DraftAsync(TestHub.Sara, PostsHub.Words("", ""))).Id);
        Assert.True((await empty.AddAsync(TestHub.Mark, "Begin?")).Succeeded);
        Assert.IsType<CommentWordsGone>((await empty.OnAsync(TestHub.Mark, "word")).Error);
    }

    [Fact]
    public async Task The_place_is_the_one_that_was_marked_among_equal_words()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts, "The pump stops. Check the fuse.\n\nThe pump stops. Check the valve.");

        var thread = (await talk.AddAsync(TestHub.Mark, "Why?", new CommentAbout("body", "pump stops", "The ", ". Check the valve.", 1))).Value;

        Assert.Equal(("pump stops", 1), Now(await talk.SeenAsync(thread)));
    }

    [Fact]
    public async Task A_restored_revision_brings_the_marks_back()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var talk = new Talk(posts, id);
        var thread = (await talk.OnAsync(TestHub.Mark, "duty point")).Value;
        var revision = (await posts.SeenAsync(id, TestHub.Mark)).CurrentRevisionId!.Value;
        Assert.Empty((await posts.SaveAsync(id, PostsHub.Words(body: "Something else."), TestHub.Mark)).Errors);
        Assert.True((await talk.SeenAsync(thread)).Gone);

        var back = await posts.Hub.DoAsync(async (RestoreRevision r) => await r.HandleAsync(id, (await posts.SeenAsync(id, TestHub.Mark)).Post.Version, revision, TestHub.Mark, CancellationToken.None));

        Assert.Empty(back.Errors);
        Assert.False((await talk.SeenAsync(thread)).Gone);
    }

    private static (string, int) Now(ThreadView thread) => (thread.Now!.Exact, thread.Now.Block);
}
