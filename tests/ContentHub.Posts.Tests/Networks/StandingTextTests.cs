using ContentHub.Posts.Networks;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Networks;

/// <summary>An approval stands until somebody changes a word, whatever is installed or connected meanwhile.</summary>
public sealed class StandingTextTests
{
    [Fact]
    public async Task A_network_that_is_connected_later_takes_no_approval_away()
    {
        var used = new NetworkHub.Used();
        await using var posts = await NetworkHub.StartAsync(used);
        var id = await posts.ApprovedAsync(TestHub.Sara);
        var before = (await posts.SeenAsync(id, TestHub.Mark)).Hash;

        used.Kinds.Add("cable");

        var lines = await LinesAsync(posts, id);
        Assert.Equal(before, (await posts.SeenAsync(id, TestHub.Mark)).Hash);
        Assert.Equal(["wire"], lines.Select(l => l.Channel));
    }

    [Fact]
    public async Task With_the_next_word_the_new_network_gets_its_text()
    {
        var used = new NetworkHub.Used();
        await using var posts = await NetworkHub.StartAsync(used);
        var id = await posts.InReviewAsync(TestHub.Sara);
        used.Kinds.Add("cable");

        await posts.SaveAsync(id, PostsHub.Words(body: "Start with the duty point, always."), TestHub.Mark);

        Assert.Equal(["cable", "wire"], (await LinesAsync(posts, id)).Select(l => l.Channel));
    }

    [Fact]
    public async Task A_text_that_was_taken_away_is_generated_again_and_signed_anew()
    {
        var used = new NetworkHub.Used();
        await using var posts = await NetworkHub.StartAsync(used);
        var own = PostsHub.Words() with { Variants = [new("wire", "Our own words")] };
        var id = await posts.InReviewAsync(TestHub.Sara, own);
        var before = (await posts.SeenAsync(id, TestHub.Mark)).Hash;

        await posts.SaveAsync(id, PostsHub.Words(), TestHub.Mark);

        var line = Assert.Single(await LinesAsync(posts, id));
        Assert.Equal(("Choosing a pump", true), (line.Text, line.Generated));
        Assert.NotEqual(before, (await posts.SeenAsync(id, TestHub.Mark)).Hash);
    }

    internal static async Task<IReadOnlyList<VariantLine>> LinesAsync(PostsHub posts, Guid id)
    {
        var content = (await posts.SeenAsync(id, TestHub.Mark)).Content;
        return await posts.Hub.DoAsync((ReadVariants r) => r.HandleAsync(id, content, CancellationToken.None));
    }
}
