using ContentHub.Posts.Drafts;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Drafts;

public sealed class SaveDraftTests
{
    [Fact]
    public async Task Saving_keeps_the_words_and_gives_the_next_version()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        var saved = await posts.SaveAsync(draft.Id, PostsHub.Words() with { Body = "More 🚀 and ‏עברית‎ <script>", Tags = ["Energy", "energy", "Pumps"] }, TestHub.Sara, draft.Version);

        Assert.Equal(draft.Version + 1, saved.Value.Version);
        var seen = await posts.SeenAsync(draft.Id, TestHub.Sara);
        Assert.Equal("More 🚀 and ‏עברית‎ <script>", seen.Content.Body);
        Assert.Equal(["Energy", "Pumps"], seen.Content.Tags);
        Assert.Equal("choosing-a-pump", seen.Content.Slug);
    }

    [Fact]
    public async Task Saving_the_same_words_again_changes_nothing()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        var saved = await posts.SaveAsync(draft.Id, PostsHub.Words(), TestHub.Sara, draft.Version);

        Assert.Equal(draft.Version, saved.Value.Version);
    }

    [Fact]
    public async Task An_older_version_never_overwrites_and_names_who_was_there()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "By Mark"), TestHub.Mark);

        var late = await posts.SaveAsync(draft.Id, PostsHub.Words(body: "By Sara"), TestHub.Sara, draft.Version);

        var error = Assert.IsType<ChangedElsewhere>(late.Error);
        Assert.Equal("Mark Winter", error.Who);
        Assert.Equal("By Mark", (await posts.SeenAsync(draft.Id, TestHub.Sara)).Content.Body);
    }

    [Fact]
    public async Task Another_window_of_the_same_person_is_called_so()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "First window"), TestHub.Sara, draft.Version);

        var late = await posts.SaveAsync(draft.Id, PostsHub.Words(body: "Second window"), TestHub.Sara, draft.Version);

        Assert.StartsWith("You changed this post in another window", late.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_fields_of_a_foreign_client_are_empty_and_no_crash()
    {
        await using var posts = await PostsHub.StartAsync();

        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words() with { Summary = null!, Body = null!, CanonicalUrl = null!, Tags = null!, Variants = null!, Disclosure = null!, Slug = null! });

        Assert.Equal("", (await posts.SeenAsync(draft.Id, TestHub.Sara)).Content.Body);
    }
}
