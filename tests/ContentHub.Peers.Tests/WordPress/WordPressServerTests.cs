using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Peers.Tests.WordPress;

public sealed class WordPressServerTests : PeerCase
{
    private WordPressAccountThere account = null!;

    protected override string Kind => "wordpress";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["site"] = account.Site.ToString(), ["user"] = account.Name, ["password"] = account.Password, ["categories"] = "Uncategorized", ["original"] = "First published at {address}.",
    };

    protected override IReadOnlyCollection<string> Secrets => [account.Password];

    [Fact]
    public async Task A_post_arrives_with_pictures_tags_and_category_and_can_be_withdrawn()
    {
        Assert.Null((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);
        var post = Fresh(await WithPictureAsync(Words()));

        var (ticket, outcome) = await PublishAsync(post);

        var there = await account.PostAsync(outcome.RemoteId!);
        Assert.Equal((OutcomeKind.Delivered, "publish", post.Revision.Content.Slug), (outcome.Kind, (string?)there["status"], (string?)there["slug"]));
        Assert.Equal((string?)there["link"], outcome.Url);
        var cover = await account.ReadAsync($"media/{there["featured_media"]}");
        Assert.Equal("A centrifugal pump", (string?)cover["alt_text"]);
        Assert.NotEmpty(await account.BytesAsync((string)cover["source_url"]!));
        var tags = await Task.WhenAll(there["tags"]!.AsArray().Select(t => account.ReadAsync($"tags/{t}")));
        Assert.Equal(["maintenance", "pumps"], tags.Select(t => (string)t["name"]!).Order());
        var page = await account.PageAsync(outcome.Url!);
        Assert.Contains("pumps &amp; &lt;seals&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<strong>running</strong> &amp; ", page, StringComparison.Ordinal);
        Assert.Contains($"src=\"{cover["source_url"]}\" alt=\"The &quot;open&quot; seal\"", page, StringComparison.Ordinal);
        Assert.Contains("tail -f &lt;log&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://blog.example.test/why-a-pump-runs-dry\"", page, StringComparison.Ordinal);

        var gone = await Channel.WithdrawAsync(post, Connection, ticket, outcome.RemoteId!, CancellationToken.None);
        var again = await Channel.WithdrawAsync(post, Connection, ticket, outcome.RemoteId!, CancellationToken.None);
        Assert.Equal((OutcomeKind.Withdrawn, OutcomeKind.Withdrawn), (gone.Kind, again.Kind));
        Assert.Equal("trash", (string?)(await account.PostAsync(outcome.RemoteId!))["status"]);
    }

    [Fact]
    public async Task Nothing_of_the_html_is_changed_by_the_site()
    {
        var post = Fresh(Words());
        var (_, outcome) = await PublishAsync(post);

        var raw = (string)(await account.PostAsync(outcome.RemoteId!))["content"]!["raw"]!;
        var rehearsed = JsonNode.Parse((await Channel.RehearseAsync(post, Connection, CancellationToken.None)).Calls[^1].Body)!;

        Assert.Equal(((string)rehearsed["content"]!).Trim(), raw.Trim());
        var page = await account.PageAsync(outcome.Url!);
        Assert.DoesNotContain("<br", page[page.IndexOf("Causes</h2>", StringComparison.Ordinal)..page.IndexOf("First published", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_of_the_draft_and_one_of_publishing_leave_exactly_one_post()
    {
        var post = Fresh(Words());
        LoseAnswerOf(name => name == "POST posts");
        var (none, refusal) = await Channel.PrepareAsync(post, Connection, null, CancellationToken.None);
        var ticket = await PrepareAsync(post);
        LoseAnswerOf(name => name.StartsWith("POST posts/", StringComparison.Ordinal));
        var lost = await Channel.SendAsync(post, Connection, ticket, CancellationToken.None);

        var looked = await Channel.FollowUpAsync(post, Connection, ticket, CancellationToken.None);
        var again = await Channel.SendAsync(post, Connection, ticket, CancellationToken.None);

        Assert.Null(none);
        Assert.Equal((OutcomeKind.RetryAt, OutcomeKind.Unknown, OutcomeKind.Delivered, OutcomeKind.Delivered), (refusal!.Kind, lost.Kind, looked.Kind, again.Kind));
        Assert.Single(await account.PostsAsync(post.Revision.Content.Slug));
    }

    [Fact]
    public async Task A_newer_revision_changes_the_post_in_place_and_uploads_no_picture_twice()
    {
        var content = await WithPictureAsync(Words());
        var post = Fresh(content);
        var (ticket, outcome) = await PublishAsync(post);

        var newer = Newer(post, ticket, outcome, content with { Title = "Why it runs dry", Tags = ["pumps", "repairs"] });
        LoseAnswerOf(name => name.StartsWith("POST posts/", StringComparison.Ordinal));
        var (second, lost) = await PublishAsync(newer);
        var looked = await Channel.FollowUpAsync(newer, Connection, second, CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, outcome.Url), (lost.Kind, looked.Kind, looked.Url));
        var there = Assert.Single(await account.PostsAsync(content.Slug));
        Assert.Equal("Why it runs dry", (string?)there!["title"]!["raw"]);
        // Another test may have brought the same picture before: then it is found, and not even once uploaded.
        Assert.InRange(Calls.Count(c => c == "POST media 201"), 0, 1);
    }

    [Fact]
    public async Task A_change_that_was_not_sent_is_not_there_and_a_trashed_post_is_not_brought_back()
    {
        var post = Fresh(Words());
        var (ticket, outcome) = await PublishAsync(post);
        var newer = Newer(post, ticket, outcome, post.Revision.Content with { Title = "Other" });
        var second = await PrepareAsync(newer);

        var looked = await Channel.FollowUpAsync(newer, Connection, second, CancellationToken.None);
        await account.TrashAsync(outcome.RemoteId!);
        var (_, refusal) = await Channel.PrepareAsync(newer, Connection, second, CancellationToken.None);

        Assert.Equal((OutcomeKind.NotThere, OutcomeKind.Rejected), (looked.Kind, refusal!.Kind));
    }

    [Fact]
    public async Task A_lost_draft_beside_a_taken_slug_is_found_and_the_address_stays_what_it_is()
    {
        var words = Words();
        await PublishAsync(Fresh(words));
        var second = Fresh(words);
        LoseAnswerOf(name => name == "POST posts");
        var (none, _) = await Channel.PrepareAsync(second, Connection, null, CancellationToken.None);
        var (ticket, outcome) = await PublishAsync(second);

        var (_, changed) = await PublishAsync(Newer(second, ticket, outcome, words with { Title = "Newer" }));

        Assert.Null(none);
        Assert.EndsWith("-2/", outcome.Url, StringComparison.Ordinal);
        Assert.Equal((outcome.Url, 2), (changed.Url, (await account.PostsAsync(words.Slug)).Count));
    }

    [Fact]
    public async Task What_looks_like_a_shortcode_is_shown_and_a_very_long_post_is_recognised()
    {
        var post = Fresh(Words() with { Body = "Say [audio src=\"https://example.test/a.mp3\"] here.\n\n" + string.Concat(Enumerable.Repeat("Dry running. ", 40_000)) });

        var (_, outcome) = await PublishAsync(post);

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        var page = await account.PageAsync(outcome.Url!);
        Assert.Contains("[audio src=", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<audio", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_publishes_with_a_tag_that_did_not_exist()
    {
        account.Dispose();
        account = await WordPressAccountThere.OpenAsync("author");
        var unknown = $"t{RandomNumberGenerator.GetHexString(10, lowercase: true)}";

        var (_, outcome) = await PublishAsync(Fresh(Words() with { Tags = [unknown] }));

        Assert.Equal((OutcomeKind.Delivered, "Published at WordPress."), (outcome.Kind, outcome.Message));
        Assert.Single((await account.PostAsync(outcome.RemoteId!))["tags"]!.AsArray());
    }

    [Fact]
    public async Task A_contributor_is_told_what_is_missing()
    {
        account.Dispose();
        account = await WordPressAccountThere.OpenAsync("contributor");

        Assert.Contains("Author or Editor", (await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_application_password_asks_for_a_new_one()
    {
        var post = Fresh(Words());
        var ticket = await PrepareAsync(post);
        await account.RevokeAsync();

        var health = await Channel.ProbeAsync(Connection, CancellationToken.None);
        var (_, refusal) = await Channel.PrepareAsync(post, Connection, null, CancellationToken.None);
        var sent = await Channel.SendAsync(post, Connection, ticket, CancellationToken.None);

        Assert.Equal((OutcomeKind.Reauthorize, OutcomeKind.Reauthorize), (refusal!.Kind, sent.Kind));
        Assert.Contains("application password", health.Trouble, StringComparison.Ordinal);
        Assert.Equal((int)HttpStatusCode.Unauthorized, sent.Exchange?.Status);
    }

    protected override async Task<string> OpenAsync()
    {
        account = await WordPressAccountThere.OpenAsync();
        return account.Site.Authority;
    }

    protected override string NameOf(HttpRequestMessage request) => $"{request.Method} {request.RequestUri!.AbsolutePath.Replace("/wp-json/wp/v2/", "", StringComparison.Ordinal)}";
}
