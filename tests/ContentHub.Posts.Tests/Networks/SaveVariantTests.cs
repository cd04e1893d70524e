using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Networks;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Networks;

public sealed class SaveVariantTests
{
    private static readonly CoverImage Picture = new(Guid.Parse("0197a000-0000-7000-8000-0000000b0001"), "A pump");

    [Fact]
    public async Task Pictures_link_and_thread_are_part_of_what_is_signed()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        var id = await posts.InReviewAsync(TestHub.Sara);
        var before = (await posts.SeenAsync(id, TestHub.Mark)).Hash;

        Assert.True((await SaveAsync(posts, id, new ChannelVariant("wire", "") { Pictures = [Picture], Link = VariantLink.InReply }, TestHub.Mark)).Succeeded);

        var line = Assert.Single(await StandingTextTests.LinesAsync(posts, id));
        Assert.Equal(("Choosing a pump", true, VariantLink.InReply, Picture), (line.Text, line.Generated, line.Variant.Link, Assert.Single(line.Variant.Pictures)));
        var now = (await posts.SeenAsync(id, TestHub.Mark)).Hash;
        Assert.NotEqual(before, now);
        Assert.StartsWith("v2:", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_the_text_elsewhere_keeps_what_was_chosen_here()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        var id = (await posts.DraftAsync(TestHub.Sara)).Id;
        await SaveAsync(posts, id, new ChannelVariant("wire", "First\n---\nSecond") { Pictures = [Picture] }, TestHub.Sara);

        var content = (await posts.SeenAsync(id, TestHub.Sara)).Content;
        var typed = new Posts.Pages.Editor.EditorForm { Title = content.Title, Body = content.Body, Variants = new() { ["wire"] = "Other words" } };
        await posts.SaveAsync(id, typed.Onto(content), TestHub.Sara);

        var variant = (await posts.SeenAsync(id, TestHub.Sara)).Content.Variant("wire")!;
        Assert.Equal(("Other words", Picture), (variant.Text, Assert.Single(variant.Pictures)));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten_unseen()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        var id = await posts.InReviewAsync(TestHub.Sara);
        var seen = await SeenAsync(posts, id, TestHub.Mark);
        await SaveAsync(posts, id, new ChannelVariant("wire", "Mark's other window"), TestHub.Mark);

        var refused = await SaveAsync(posts, id, new ChannelVariant("wire", "Mark's words"), TestHub.Mark, seen);

        Assert.Contains("another window", Assert.IsType<ChangedElsewhere>(refused.Error).Message, StringComparison.Ordinal);
        Assert.Equal("Mark's other window", (await posts.SeenAsync(id, TestHub.Mark)).Content.VariantFor("wire"));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "post.variant-link-not-allowed")]
    [InlineData("example.com", "post.variant-link-not-allowed")]
    public async Task An_address_that_leads_nowhere_is_refused(string address, string code)
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        var id = (await posts.DraftAsync(TestHub.Sara)).Id;

        Assert.Equal(code, (await SaveAsync(posts, id, new ChannelVariant("wire", "Words") { LinkTo = address }, TestHub.Sara)).Error.Code);
    }

    [Fact]
    public async Task What_software_sends_for_a_network_is_kept_and_a_word_that_means_nothing_is_refused()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        var id = (await posts.DraftAsync(TestHub.Sara)).Id;
        var body = new Posts.Api.VariantBody { Channel = "wire", Text = "Words", Link = "inReply", LinkTo = "https://example.com/offer", Pictures = [null, new Posts.Api.CoverBody { AssetId = Picture.AssetId }] };

        Assert.True((await SaveAsync(posts, id, body.Variant(), TestHub.Sara)).Succeeded);
        var kept = (await posts.SeenAsync(id, TestHub.Sara)).Content.Variant("wire")!;

        Assert.Equal(("inReply", "https://example.com/offer"), (Posts.Api.VariantBody.Of(kept).Link, Posts.Api.VariantBody.Of(kept).LinkTo));
        Assert.Equal("post.variant-link-unknown", (await SaveAsync(posts, id, (body with { Link = "everywhere" }).Variant(), TestHub.Sara)).Error.Code);
    }

    [Fact]
    public async Task Whoever_may_not_edit_the_post_changes_nothing_for_its_networks()
    {
        await using var posts = await NetworkHub.StartAsync(new NetworkHub.Used());
        var id = (await posts.DraftAsync(TestHub.Sara)).Id;

        var unknown = await posts.Hub.DoAsync((ReadNetwork r) => r.HandleAsync(id, "wire", TestHub.Samir, CancellationToken.None));
        var refused = await posts.Hub.DoAsync((SaveVariant s) => s.HandleAsync(id, new ChannelVariant("wire", "x"), "", TestHub.Samir, CancellationToken.None));

        Assert.Equal(("access.not-there", "access.not-there"), (unknown.Error.Code, refused.Error.Code));
    }

    private static async Task<string> SeenAsync(PostsHub posts, Guid id, Actor by) =>
        (await posts.Hub.DoAsync((ReadNetwork r) => r.HandleAsync(id, "wire", by, CancellationToken.None))).Value.Seen;

    private static async Task<Result<SavedDraft>> SaveAsync(PostsHub posts, Guid id, ChannelVariant wish, Actor by, string? seen = null)
    {
        seen ??= await SeenAsync(posts, id, by);
        return await posts.Hub.DoAsync((SaveVariant s) => s.HandleAsync(id, wish, seen, by, CancellationToken.None));
    }
}
