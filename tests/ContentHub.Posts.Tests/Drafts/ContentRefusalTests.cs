using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Drafts;

public sealed class ContentRefusalTests
{
    public static TheoryData<string, string> Bad => new()
    {
        { "title", "post.title-too-long" },
        { "slug length", "post.slug-too-long" },
        { "slug", "post.slug-not-allowed" },
        { "summary", "post.summary-too-long" },
        { "body", "post.body-too-long" },
        { "tags", "post.too-many-tags" },
        { "tag", "post.tag-too-long" },
        { "url length", "post.canonical-url-too-long" },
        { "javascript url", "post.canonical-url-not-allowed" },
        { "relative url", "post.canonical-url-not-allowed" },
        { "alt", "post.alt-too-long" },
        { "disclosure", "post.disclosure-too-long" },
        { "variant", "post.variant-too-long" },
        { "language", "post.language-unknown" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Each_limit_has_its_own_refusal(string field, string code) =>
        Assert.Equal([code], ContentRules.Check(Content(field)).Errors.Select(e => e.Code));

    [Fact]
    public async Task A_megabyte_of_title_and_five_of_body_are_refused_together_and_nothing_is_overwritten()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        var answer = await posts.SaveAsync(draft.Id, PostsHub.Words(new string('x', 1_000_000), new string('y', 5_000_000)), TestHub.Sara, draft.Version);

        Assert.Equal(["post.title-too-long", "post.body-too-long"], answer.Errors.Select(e => e.Code));
        Assert.Equal("Choosing a pump", (await posts.SeenAsync(draft.Id, TestHub.Sara)).Content.Title);
    }

    [Fact]
    public async Task Control_characters_and_broken_surrogates_are_taken_out_before_they_reach_a_database()
    {
        await using var posts = await PostsHub.StartAsync();

        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words("A\0\u0007B\ud800C\n", "one\r\ntwo\0\rthree\t\udc00🚀"));

        var seen = await posts.SeenAsync(draft.Id, TestHub.Sara);
        Assert.Equal(("ABC", "one\ntwo\nthree\t🚀"), (seen.Content.Title, seen.Content.Body));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("javascript:alert(1)", "javascript-alert-1")]
    public async Task Markup_in_any_field_is_text(string text, string slug)
    {
        await using var posts = await PostsHub.StartAsync();

        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words(text, text) with { Summary = text, Tags = [text], Disclosure = text });

        Assert.Equal(slug, draft.Slug);
        Assert.Equal(text, (await posts.SeenAsync(draft.Id, TestHub.Sara)).Content.Summary);
    }

    private static PostContent Content(string field)
    {
        var good = PostsHub.Words();
        return field switch
        {
            "title" => good with { Title = new string('x', 201) },
            "slug length" => good with { Slug = new string('x', 121) },
            "slug" => good with { Slug = "…/…" },
            "summary" => good with { Summary = new string('x', 501) },
            "body" => good with { Body = new string('x', 1_000_001) },
            "tags" => good with { Tags = [.. Enumerable.Range(0, 21).Select(i => $"tag {i}")] },
            "tag" => good with { Tags = [new string('x', 51)] },
            "url length" => good with { CanonicalUrl = "https://example.com/" + new string('x', 2000) },
            "javascript url" => good with { CanonicalUrl = "javascript:alert(1)" },
            "relative url" => good with { CanonicalUrl = "/elsewhere" },
            "alt" => good with { Cover = new CoverImage(Guid.Empty, new string('x', 1001)) },
            "disclosure" => good with { Disclosure = new string('x', 501) },
            "variant" => good with { Variants = [new ChannelVariant("bluesky", new string('x', 20_001))] },
            _ => good with { Language = "klingon!" },
        };
    }
}
