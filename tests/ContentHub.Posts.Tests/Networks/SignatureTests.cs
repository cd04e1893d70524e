using ContentHub.Posts.Signatures;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Networks;

public sealed class SignatureTests
{
    [Fact]
    public async Task Drafts_end_with_the_new_signature_and_what_is_read_by_others_keeps_the_old_one()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        var draft = (await posts.DraftAsync(TestHub.Sara)).Id;
        await SignAsync(posts, "– Sara");
        var review = await posts.InReviewAsync(TestHub.Sara, PostsHub.Words("Reading a curve"));
        var hash = (await posts.SeenAsync(review, TestHub.Mark)).Hash;

        await SignAsync(posts, "– Sara, Northwind");

        Assert.Equal("Choosing a pump – Sara, Northwind", Assert.Single(await StandingTextTests.LinesAsync(posts, draft)).Text);
        Assert.Equal("Reading a curve – Sara", Assert.Single(await StandingTextTests.LinesAsync(posts, review)).Text);
        Assert.Equal(hash, (await posts.SeenAsync(review, TestHub.Mark)).Hash);
    }

    [Fact]
    public async Task An_empty_text_removes_it_and_a_colleague_keeps_theirs()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        await SignAsync(posts, "– Sara");
        await SignAsync(posts, " \n ");

        var id = (await posts.DraftAsync(TestHub.Sara)).Id;

        Assert.Equal("Choosing a pump", Assert.Single(await StandingTextTests.LinesAsync(posts, id)).Text);
    }

    [Fact]
    public async Task A_signature_that_is_too_long_is_refused_by_name()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());

        var refused = await posts.Hub.DoAsync((SaveSignatures s) => s.HandleAsync(new Dictionary<string, string?> { ["wire"] = new('x', 201) }, TestHub.Sara, CancellationToken.None));

        Assert.Equal(("signature.too-long", "Texts[wire]"), (refused.Error.Code, refused.Error.Field));
    }

    private static async Task SignAsync(PostsHub posts, string text) => Assert.True((await posts.Hub.DoAsync((SaveSignatures s) =>
        s.HandleAsync(new Dictionary<string, string?> { ["wire"] = text, ["nonsense"] = "x" }, TestHub.Sara, CancellationToken.None))).Succeeded);
}
