using System.Security.Cryptography;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Peers.Tests.Ghost;

public sealed class GhostServerTests : PeerCase
{
    private GhostSite site = null!;

    protected override string Kind => "ghost";

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["site"] = site.Site.ToString(), ["key"] = site.Key };

    protected override IReadOnlyCollection<string> Secrets => [site.Key, site.Key.Split(':')[1], "eyJ"];

    [Fact]
    public async Task A_post_arrives_with_pictures_and_tags_and_can_be_withdrawn()
    {
        var health = await Channel.ProbeAsync(Connection, CancellationToken.None);
        Assert.Equal((null, "Peer Ghost"), (health.Trouble, health.Account));
        var post = Fresh(await WithPictureAsync(Words()));

        var (ticket, outcome) = await PublishAsync(post);

        var there = await site.PostAsync(outcome.RemoteId!);
        Assert.Equal((OutcomeKind.Delivered, "published", post.Revision.Content.Slug), (outcome.Kind, (string?)there["status"], (string?)there["slug"]));
        Assert.Equal((string?)there["url"], outcome.Url);
        Assert.Equal("A centrifugal pump", (string?)there["feature_image_alt"]);
        Assert.NotEmpty(await site.BytesAsync((string)there["feature_image"]!));
        Assert.Equal(["pumps", "maintenance"], there["tags"]!.AsArray().Select(t => (string)t!["name"]!));
        var page = await site.PageAsync(outcome.Url!);
        Assert.Contains("pumps &amp; &lt;seals&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<strong>running</strong> &amp; ", page, StringComparison.Ordinal);
        Assert.Contains($"src=\"{there["feature_image"]}\" alt=\"The &quot;open&quot; seal\"", page, StringComparison.Ordinal);
        Assert.Contains("<th class=\"align-end\">hours</th>", page, StringComparison.Ordinal);
        Assert.Contains("tail -f &lt;log&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://blog.example.test/why-a-pump-runs-dry\"", page, StringComparison.Ordinal);

        var gone = await Channel.WithdrawAsync(post, Connection, ticket, outcome.RemoteId!, CancellationToken.None);
        var again = await Channel.WithdrawAsync(post, Connection, ticket, outcome.RemoteId!, CancellationToken.None);
        Assert.Equal((OutcomeKind.Withdrawn, OutcomeKind.Withdrawn), (gone.Kind, again.Kind));
        Assert.Equal("draft", (string?)(await site.PostAsync(outcome.RemoteId!))["status"]);
    }

    [Fact]
    public async Task A_lost_answer_of_the_draft_and_one_of_publishing_leave_exactly_one_post()
    {
        var post = Fresh(Words());
        LoseAnswerOf(name => name == "POST posts");
        var (none, refusal) = await Channel.PrepareAsync(post, Connection, null, CancellationToken.None);
        var ticket = await PrepareAsync(post);
        LoseAnswerOf(name => name.StartsWith("PUT posts", StringComparison.Ordinal));
        var lost = await Channel.SendAsync(post, Connection, ticket, CancellationToken.None);

        var looked = await Channel.FollowUpAsync(post, Connection, ticket, CancellationToken.None);
        var again = await Channel.SendAsync(post, Connection, ticket, CancellationToken.None);

        Assert.Null(none);
        Assert.Equal((OutcomeKind.RetryAt, OutcomeKind.Unknown, OutcomeKind.Delivered, OutcomeKind.Delivered), (refusal!.Kind, lost.Kind, looked.Kind, again.Kind));
        Assert.DoesNotContain("changed there", looked.Message, StringComparison.Ordinal);
        Assert.Single(await site.PostsAsync(post.Revision.Content.Slug));
    }

    [Fact]
    public async Task Ten_tries_at_once_with_one_ticket_leave_exactly_one_post()
    {
        var post = Fresh(Words());
        var ticket = await PrepareAsync(post);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Channel.SendAsync(post, Connection, ticket, CancellationToken.None)));

        Assert.All(outcomes, o => Assert.Contains(o.Kind, new[] { OutcomeKind.Delivered, OutcomeKind.RetryAt, OutcomeKind.Unknown }));
        Assert.Equal(OutcomeKind.Delivered, (await Channel.FollowUpAsync(post, Connection, ticket, CancellationToken.None)).Kind);
        Assert.Single(await site.PostsAsync(post.Revision.Content.Slug));
    }

    [Fact]
    public async Task A_newer_revision_changes_the_post_in_place_and_uploads_no_picture_twice()
    {
        var content = await WithPictureAsync(Words());
        var post = Fresh(content);
        var (ticket, outcome) = await PublishAsync(post);

        var newer = Newer(post, ticket, outcome, content with { Title = "Why it runs dry", Tags = ["pumps", "repairs"] });
        LoseAnswerOf(name => name.StartsWith("PUT posts", StringComparison.Ordinal));
        var (second, lost) = await PublishAsync(newer);
        var looked = await Channel.FollowUpAsync(newer, Connection, second, CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, outcome.Url), (lost.Kind, looked.Kind, looked.Url));
        Assert.Equal("Why it runs dry", (string?)Assert.Single(await site.PostsAsync(content.Slug))!["title"]);
        Assert.Single(Calls, "POST images/upload 201");
    }

    [Fact]
    public async Task What_a_person_changed_there_is_not_overwritten_and_can_be_published_anew_after_withdrawing()
    {
        var post = Fresh(Words());
        var (ticket, outcome) = await PublishAsync(post);
        await site.EditAsync(outcome.RemoteId!, "title", "Changed in Ghost's editor");
        var newer = Newer(post, ticket, outcome, post.Revision.Content with { Title = "Ours" });

        var (_, refusal) = await Channel.PrepareAsync(newer, Connection, null, CancellationToken.None);
        var untouched = (string?)(await site.PostAsync(outcome.RemoteId!))["title"];
        await Channel.WithdrawAsync(post, Connection, ticket, outcome.RemoteId!, CancellationToken.None);
        var (_, anew) = await PublishAsync(newer with { Earlier = null });

        Assert.Equal((OutcomeKind.Rejected, "Changed in Ghost's editor"), (refusal!.Kind, untouched));
        Assert.Equal((OutcomeKind.Delivered, outcome.Url), (anew.Kind, anew.Url));
    }

    [Fact]
    public async Task What_ghost_itself_writes_anew_is_nobodys_change()
    {
        var root = site.Site.GetLeftPart(UriPartial.Authority);
        var post = Fresh(Words() with { Body = $"See [us]({root}), [them](https{root[4..]}/about/) and [the café]({root}/café/?a=1&b=2)." });
        var (ticket, outcome) = await PublishAsync(post);

        var looked = await Channel.FollowUpAsync(post, Connection, ticket, CancellationToken.None);
        var (_, changed) = await PublishAsync(Newer(post, ticket, outcome, post.Revision.Content with { Title = "Newer" }));

        // It did write them anew.
        Assert.Contains($"\"{root}/about/", (string)(await site.PostAsync(outcome.RemoteId!))["html"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("changed there", looked.Message, StringComparison.Ordinal);
        Assert.Equal((OutcomeKind.Delivered, outcome.Url), (changed.Kind, changed.Url));
    }

    [Fact]
    public async Task The_address_of_a_post_whose_slug_was_taken_stays_what_it_is()
    {
        var words = Words();
        await PublishAsync(Fresh(words));
        var second = Fresh(words);
        var (ticket, outcome) = await PublishAsync(second);

        var (next, changed) = await PublishAsync(Newer(second, ticket, outcome, words with { Title = "Newer" }));
        var (_, again) = await PublishAsync(Newer(second, next, changed, words with { Title = "Newer still" }));

        Assert.EndsWith("-2/", outcome.Url, StringComparison.Ordinal);
        Assert.Equal((outcome.Url, outcome.Url), (changed.Url, again.Url));
    }

    [Fact]
    public async Task A_tag_that_exists_in_another_case_is_taken()
    {
        var tag = $"T{RandomNumberGenerator.GetHexString(8, lowercase: true)} it's";
        await PublishAsync(Fresh(Words() with { Tags = [tag] }));

        await PublishAsync(Fresh(Words() with { Tags = [tag.ToLowerInvariant(), "#" + tag] }));

        Assert.Single(await site.TagsAsync(tag[..9].ToLowerInvariant()));
    }

    [Fact]
    public async Task A_title_that_is_as_long_as_ours_may_be_is_taken()
    {
        var (_, outcome) = await PublishAsync(Fresh(Words() with { Title = string.Concat(Enumerable.Repeat("👋", 255)) }));

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
    }

    [Fact]
    public async Task A_deleted_integration_asks_for_a_new_key()
    {
        var post = Fresh(Words());
        var ticket = await PrepareAsync(post);
        await site.RevokeAsync();

        var health = await Channel.ProbeAsync(Connection, CancellationToken.None);
        var (_, refusal) = await Channel.PrepareAsync(post, Connection, null, CancellationToken.None);
        var sent = await Channel.SendAsync(post, Connection, ticket, CancellationToken.None);

        Assert.Equal((OutcomeKind.Reauthorize, OutcomeKind.Reauthorize), (refusal!.Kind, sent.Kind));
        Assert.Contains("Admin API key", health.Trouble, StringComparison.Ordinal);
    }

    protected override async Task<string> OpenAsync()
    {
        site = await GhostSite.OpenAsync();
        return site.Site.Authority;
    }

    protected override string NameOf(HttpRequestMessage request) => $"{request.Method} {request.RequestUri!.AbsolutePath.Replace("/ghost/api/admin/", "", StringComparison.Ordinal).Trim('/')}";
}
