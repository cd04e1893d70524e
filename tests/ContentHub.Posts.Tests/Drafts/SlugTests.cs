using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Drafts;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Pumpen für große Höhen", "pumpen-fuer-grosse-hoehen")]
    [InlineData("Crème brûlée & Łódź", "creme-brulee-and-lodz")]
    [InlineData("It's 30 % less – really?", "its-30-percent-less-really")]
    [InlineData("  --Hello--  ", "hello")]
    [InlineData("🚀 пример", "")]
    public void Titles_become_addresses(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void Addresses_are_cut_at_a_word_and_stay_within_the_limit()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("pumping", 40)));

        Assert.True(slug.Length <= Slug.MaxLength);
        Assert.EndsWith("pumping", slug, StringComparison.Ordinal);
        Assert.Equal(Slug.MaxLength, Slug.Numbered(new string('x', 120), 12).Length);
    }

    [Fact]
    public async Task The_same_title_gets_a_number()
    {
        await using var posts = await PostsHub.StartAsync();

        Assert.Equal("choosing-a-pump", (await posts.DraftAsync(TestHub.Sara)).Slug);
        Assert.Equal("choosing-a-pump-2", (await posts.DraftAsync(TestHub.Samir)).Slug);
        Assert.Equal("choosing-a-pump-3", (await posts.DraftAsync(TestHub.Mark)).Slug);
    }

    [Fact]
    public async Task A_typed_address_that_exists_is_refused_and_a_free_one_stands_when_the_title_changes()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.DraftAsync(TestHub.Mark, PostsHub.Words("Taken"));
        var draft = await posts.DraftAsync(TestHub.Sara);

        Assert.Equal("Slug", Assert.IsType<SlugTaken>((await posts.SaveAsync(draft.Id, PostsHub.Words() with { Slug = "Taken" }, TestHub.Sara)).Error).Field);
        Assert.Equal("my-address", (await posts.SaveAsync(draft.Id, PostsHub.Words() with { Slug = "My Address" }, TestHub.Sara)).Value.Slug);
        Assert.Equal("my-address", (await posts.SaveAsync(draft.Id, PostsHub.Words("New title") with { Slug = "my-address" }, TestHub.Sara)).Value.Slug);
    }

    [Fact]
    public async Task The_address_follows_the_title_until_the_post_is_submitted()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        var renamed = await posts.SaveAsync(draft.Id, PostsHub.Words("Second thoughts") with { Slug = draft.Slug }, TestHub.Sara);
        await posts.Hub.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, renamed.Value.Version, null, TestHub.Sara, CancellationToken.None));
        var late = await posts.SaveAsync(draft.Id, PostsHub.Words("Third") with { Slug = "second-thoughts" }, TestHub.Mark);

        Assert.Equal(("second-thoughts", "second-thoughts"), (renamed.Value.Slug, late.Value.Slug));
    }

    [Fact]
    public async Task Drafts_without_a_title_have_no_address_and_do_not_collide()
    {
        await using var posts = await PostsHub.StartAsync();

        Assert.Equal("", (await posts.DraftAsync(TestHub.Sara, PostsHub.Words(""))).Slug);
        Assert.Equal("", (await posts.DraftAsync(TestHub.Sara, PostsHub.Words("🚀"))).Slug);
    }
}
