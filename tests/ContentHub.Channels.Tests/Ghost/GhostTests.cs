using System.Text.Json.Nodes;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Ghost;

public sealed class GhostTests : ChannelCase<FakeGhost>
{
    private JsonObject Live => Network.Blog.Posts.Values.Single(p => (string?)p["status"] == "published");

    private string Html => (string)JsonNode.Parse((string)Live["lexical"]!)!["root"]!["children"]!.AsArray().Single()!["html"]!;

    [Fact]
    public async Task A_post_arrives_whole_in_one_card_of_html()
    {
        await PublishAsync(A.Post(A.Content with { Title = "Pumps & <script>", Body = "| a |\n|---|\n| **b** |\n" }));

        Assert.Equal(("Pumps & <script>", A.Content.Summary, "why-a-pump-runs-dry"), ((string?)Live["title"], (string?)Live["custom_excerpt"], (string?)Live["slug"]));
        Assert.Equal("https://blog.example.test/why-a-pump-runs-dry", (string?)Live["canonical_url"]);
        Assert.Contains("<strong>b</strong>", Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_uploaded_once_for_a_post_and_its_changes()
    {
        var post = await PostWithPictureAsync();
        var content = post.Revision.Content with { Body = $"![An \"open\" seal]({MediaPaths.Markdown(post.Revision.Content.Cover!.AssetId)})" };
        var ticket = await PrepareAsync(A.Post(content), await PrepareAsync(A.Post(content)));
        var outcome = await SendAsync(A.Post(content), ticket);

        await PublishAsync(Newer(ticket, outcome, content with { Title = "Newer" }));

        var file = Assert.Single(Network.Blog.Pictures);
        Assert.Equal(($"https://northwind.test/content/images/2026/03/{file}", "A centrifugal pump"), ((string?)Live["feature_image"], (string?)Live["feature_image_alt"]));
        Assert.Contains($"<img src=\"https://northwind.test/content/images/2026/03/{file}\" alt=\"An &quot;open&quot; seal\"", Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_ghost_does_not_take_is_a_refusal()
    {
        Network.Blog.RefusesPictures = true;

        var (_, refusal) = await Channel.PrepareAsync(await PostWithPictureAsync(), Connection, null, CancellationToken.None);

        Assert.Equal(OutcomeKind.Rejected, See(refusal)?.Kind);
    }

    [Fact]
    public async Task Tags_that_exist_are_taken_whatever_their_case_and_none_is_hidden()
    {
        await PublishAsync(A.Post(A.Content with { Tags = ["news", "#pumps", "O'Hara"] }));

        Assert.Equal("""[{"id":"tag0"},{"name":"pumps"},{"name":"O\u0027Hara"}]""", Live["tags"]!.ToJsonString());
    }

    [Fact]
    public async Task What_somebody_changed_there_is_not_overwritten()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Blog.Edit(outcome.RemoteId!, "lexical", ((string)Live["lexical"]!).Replace("Three", "Four", StringComparison.Ordinal).Replace("contenthub-print", "By hand contenthub-print", StringComparison.Ordinal));

        var (none, refusal) = await Channel.PrepareAsync(Newer(ticket, outcome), Connection, null, CancellationToken.None);

        Assert.Null(none);
        Assert.Equal(OutcomeKind.Rejected, See(refusal)!.Kind);
        Assert.Contains("Somebody changed this post at Ghost", refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("By hand", Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "Another title")]
    [InlineData("lexical", """{"root":{"children":[{"type":"paragraph"}]}}""")]
    public async Task A_change_there_between_preparing_and_sending_is_not_overwritten(string field, string value)
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var newer = Newer(ticket, outcome);
        var second = await PrepareAsync(newer);
        Network.Blog.Edit(outcome.RemoteId!, field, value);

        var sent = await SendAsync(newer, second);

        Assert.Equal(OutcomeKind.Rejected, sent.Kind);
        Assert.Equal(value, (string?)Live[field]);
    }

    [Fact]
    public async Task What_ghost_itself_writes_anew_is_nobodys_change()
    {
        var (ticket, outcome) = await PublishAsync(A.Post(A.Content with { Body = "See [the guide](http://northwind.test/guide)." }));
        var looked = await FollowUpAsync(A.Post(), ticket);

        var (_, changed) = await PublishAsync(Newer(ticket, outcome));

        Assert.DoesNotContain("changed there", looked.Message, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Delivered, changed.Kind);
    }

    [Fact]
    public async Task A_very_long_post_is_recognised()
    {
        var (ticket, outcome) = await PublishAsync(A.Post(A.Content with { Body = string.Concat(Enumerable.Repeat("Dry running. ", 60_000)) }));

        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Delivered), (outcome.Kind, (await FollowUpAsync(A.Post(), ticket)).Kind));
    }

    [Theory]
    [InlineData(403, "HostLimitError", OutcomeKind.Rejected)]
    [InlineData(404, "NotFoundError", OutcomeKind.RetryAt)]
    public async Task An_answer_to_a_change_of_what_was_just_read_is_about_that_post(int status, string error, OutcomeKind expected)
    {
        Network.Answers = (status, error);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((expected, 0), (outcome.Kind, Network.Posts));
    }

    [Fact]
    public async Task What_stands_at_another_site_than_the_connection_names_now_is_left_to_a_person()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var elsewhere = new DeliveryTicket(ticket.Json.Replace(Network.Authority, "old.example.test", StringComparison.Ordinal));

        var looked = await FollowUpAsync(A.Post(), elsewhere);
        var gone = See(await Channel.WithdrawAsync(A.Post(), Connection, elsewhere, outcome.RemoteId!, CancellationToken.None));
        var (_, changed) = await Channel.PrepareAsync(Newer(elsewhere, outcome), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Rejected, OutcomeKind.Rejected, 1), (looked.Kind, gone.Kind, See(changed)!.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_post_that_was_withdrawn_is_published_anew_at_the_same_address()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None);

        var (_, anew) = await PublishAsync(A.Newer(null!) with { Earlier = null });

        Assert.Equal((OutcomeKind.Delivered, outcome.RemoteId, outcome.Url, 1), (anew.Kind, anew.RemoteId, anew.Url, Network.Posts));
    }

    [Fact]
    public async Task Another_post_with_that_slug_is_neither_taken_over_nor_changed()
    {
        Network.Blog.Create(new JsonObject { ["status"] = "draft", ["slug"] = "why-a-pump-runs-dry", ["title"] = "Somebody else's", ["lexical"] = null });

        var (ticket, outcome) = await PublishAsync(A.Post());
        await SendAsync(A.Post(), await PrepareAsync(A.Post(), ticket));
        var (_, changed) = await PublishAsync(Newer(ticket, outcome));

        Assert.Equal(("https://northwind.test/why-a-pump-runs-dry-2/", 2), (outcome.Url, Network.Blog.Posts.Count));
        Assert.Equal(outcome.Url, changed.Url);
        Assert.Contains(Network.Blog.Posts.Values, p => (string?)p["title"] == "Somebody else's" && (string?)p["status"] == "draft");
    }

    [Fact]
    public async Task A_post_that_people_unpublished_is_not_brought_back_by_a_change()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Blog.Edit(outcome.RemoteId!, "status", "draft");

        var (_, refusal) = await Channel.PrepareAsync(Newer(ticket, outcome), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Rejected, 0), (See(refusal)!.Kind, Network.Posts));
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task Clocks_that_differ_by_minutes_are_named(int minutes)
    {
        Network.Clock += TimeSpan.FromMinutes(minutes);

        var trouble = See((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);

        // Ghost takes a token that is from the future.
        Assert.Equal(minutes > 0, trouble?.Contains("clock", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task The_connection_names_the_site()
    {
        Assert.Equal("Northwind blog", (await Channel.ProbeAsync(Connection, CancellationToken.None)).Account);
    }

    [Theory]
    [InlineData("6b02844a3624ac2db178adc9")]
    [InlineData("6b02844a3624ac2db178adc9:tooshort")]
    [InlineData("22444f78447824223cefc48062")]
    public async Task A_key_of_another_kind_is_told_apart_before_anything_is_sent(string key)
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);
        var requests = Network.Requests;

        var health = await Channel.ProbeAsync(Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["key"] = key } }, CancellationToken.None);

        Assert.Contains("Admin API key", health.Trouble, StringComparison.Ordinal);
        Assert.Equal(requests, Network.Requests);
    }

    [Fact]
    public async Task A_title_of_256_characters_blocks_and_a_long_summary_is_pointed_out()
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal("ghost.title-too-long", Assert.Single(Channel.Check(A.Post(A.Content with { Title = string.Concat(Enumerable.Repeat("👋", 256)) }))).Code);
        Assert.Empty(Channel.Check(A.Post(A.Content with { Title = string.Concat(Enumerable.Repeat("👋", 255)) })));
        Assert.Equal("ghost.summary-cut", Assert.Single(Channel.Check(A.Post(A.Content with { Summary = new string('x', 301) }))).Code);
        Assert.Equal("ghost.title-missing", Assert.Single(Channel.Check(A.Post(A.Content with { Title = "" }))).Code);
    }

    [Fact]
    public async Task A_summary_and_a_description_that_are_too_long_there_are_cut()
    {
        var post = await PostWithPictureAsync();
        var content = post.Revision.Content;

        var (_, outcome) = await PublishAsync(A.Post(content with { Summary = new string('x', 450), Cover = content.Cover! with { Alt = new string('y', 400) } }));

        Assert.Equal((OutcomeKind.Delivered, 300), (outcome.Kind, ((string)Live["custom_excerpt"]!).Length));
    }

    [Fact]
    public async Task What_a_rehearsal_shows_is_what_is_then_sent()
    {
        var calls = (await Channel.RehearseAsync(A.Post(), Connection, CancellationToken.None)).Calls;
        var (draft, shown) = (JsonNode.Parse(calls[^2].Body)!, JsonNode.Parse(calls[^1].Body)!);

        await PublishAsync(A.Post());

        Assert.Equal(((string?)shown["title"], (string?)shown["lexical"], (string?)draft["slug"]), ((string?)Live["title"], (string?)Live["lexical"], (string?)Live["slug"]));
    }
}
