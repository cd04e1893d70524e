using System.Text.Json.Nodes;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Bluesky;

public sealed class BlueskyTests : ChannelCase<FakePds>
{
    private JsonObject Record => Network.Repo.Records.Values.Single();

    [Fact]
    public async Task The_link_card_carries_address_title_summary_and_picture()
    {
        await PublishAsync(await PostWithPictureAsync());

        var card = Record["embed"]!["external"]!;
        Assert.Equal("https://blog.example.test/why-a-pump-runs-dry", (string?)card["uri"]);
        Assert.Equal(("Why a pump runs dry", A.Content.Summary), ((string?)card["title"], (string?)card["description"]));
        Assert.Equal("image/jpeg", (string?)card["thumb"]!["mimeType"]);
        Assert.InRange((int)card["thumb"]!["size"]!, 1_000, 950_000);
        Assert.Equal("""["en"]""", Record["langs"]!.ToJsonString());
        Assert.Equal("2026-03-02T09:00:00.000Z", (string?)Record["createdAt"]);
    }

    [Fact]
    public async Task The_address_names_handle_and_key()
    {
        var (_, outcome) = await PublishAsync(A.Post());

        var rkey = Network.Repo.Records.Keys.Single();
        Assert.Equal($"https://bsky.app/profile/northwind.test/post/{rkey}", outcome.Url);
        Assert.Equal($"at://{FakePds.Did}/app.bsky.feed.post/{rkey}", outcome.RemoteId);
    }

    [Fact]
    public async Task One_sign_in_serves_many_posts()
    {
        for (var i = 0; i < 5; i++)
        {
            await PublishAsync(A.Post("bluesky", $"Post {i}"));
        }

        Assert.Equal(5, Network.Posts);
        Assert.Single(Network.Calls, "createSession");
    }

    [Fact]
    public async Task Ten_deliveries_at_once_renew_the_session_once()
    {
        var tickets = new List<DeliveryTicket>();
        for (var i = 0; i < 10; i++)
        {
            tickets.Add(await PrepareAsync(A.Post("bluesky", $"Post {i}")));
        }

        Network.EndTokens();
        var outcomes = await Task.WhenAll(tickets.Select(t => SendAsync(A.Post(), t)));

        Assert.All(outcomes, o => Assert.Equal(OutcomeKind.Delivered, o.Kind));
        Assert.Single(Network.Calls, "createSession");
        Assert.Single(Network.Calls, "refreshSession");
    }

    [Fact]
    public async Task A_mention_that_resolves_becomes_a_link_and_one_that_does_not_stays_text()
    {
        await PublishAsync(A.Post("bluesky", "Thanks @known.test and @nobody.test"));

        var facet = Assert.Single(Record["facets"]!.AsArray());
        Assert.Equal("did:plc:known", (string?)facet!["features"]![0]!["did"]);
        Assert.Equal((7, 18), ((int)facet["index"]!["byteStart"]!, (int)facet["index"]!["byteEnd"]!));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_made_does_not_hold_the_post_back()
    {
        var (_, outcome) = await PublishAsync(A.Post(A.Content with { Cover = new CoverImage(Guid.Empty, "") }));

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Contains("no picture", outcome.Message, StringComparison.Ordinal);
        Assert.Null(Record["embed"]!["external"]!["thumb"]);
    }

    [Fact]
    public async Task An_upload_that_the_service_dropped_is_made_again_on_the_next_try()
    {
        var post = await PostWithPictureAsync();
        var ticket = await PrepareAsync(post);
        Network.Repo.ForgetUploads();
        var first = await SendAsync(post, ticket);
        Clock.MoveTo(first.RetryAt!.Value);

        var again = await PrepareAsync(post, ticket);
        var second = await SendAsync(post, again);

        Assert.Equal((OutcomeKind.RetryAt, OutcomeKind.Delivered), (first.Kind, second.Kind));
        Assert.Equal("2026-03-02T09:00:00.000Z", (string?)Record["createdAt"]);
    }

    [Fact]
    public async Task A_text_of_301_characters_is_refused_before_anything_is_sent()
    {
        var (ticket, refusal) = await Channel.PrepareAsync(A.Post("bluesky", new string('x', 301)), Connection, null, CancellationToken.None);
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Null(ticket);
        Assert.Equal(OutcomeKind.Rejected, refusal?.Kind);
        Assert.DoesNotContain("putRecord", Network.Calls);
    }

    [Fact]
    public async Task A_post_that_was_edited_elsewhere_is_still_ours()
    {
        var (ticket, _) = await PublishAsync(A.Post());
        Network.Repo.Edit(Network.Repo.Records.Keys.Single(), r => r["text"] = "Edited in another app");

        var sentAgain = await SendAsync(A.Post(), ticket);
        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Delivered), (sentAgain.Kind, looked.Kind));
        Assert.Contains("changed there", looked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_record_at_our_key_is_neither_ours_nor_withdrawn()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Repo.Edit(Network.Repo.Records.Keys.Single(), r => r["createdAt"] = "2020-01-01T00:00:00.000Z");

        var looked = await FollowUpAsync(A.Post(), ticket);
        var withdrawn = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Rejected, 1), (looked.Kind, withdrawn.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_connection_that_was_switched_to_another_account_sends_nothing()
    {
        var ticket = await PrepareAsync(A.Post());
        var foreign = new DeliveryTicket(ticket.Json.Replace(FakePds.Did, "did:plc:somebodyelse", StringComparison.Ordinal));

        var outcome = await SendAsync(A.Post(), foreign);

        Assert.Equal((OutcomeKind.Reauthorize, 0), (outcome.Kind, Network.Posts));
    }

    [Theory]
    [InlineData("http://pds.example.com")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://user:pw@example.com")]
    [InlineData("not an address")]
    public async Task A_service_address_that_would_show_the_password_is_refused(string address)
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);
        var connection = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["service"] = address } };

        Assert.Contains("https://", (await Channel.ProbeAsync(connection, CancellationToken.None)).Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disclosure_that_is_missing_from_the_text_is_pointed_out()
    {
        await Channel.ProbeAsync(Connection, CancellationToken.None);
        var content = A.Content with { Disclosure = "Sponsored by Northwind" };

        Assert.Empty(Channel.Check(A.Post(content)));
        Assert.Equal("bluesky.disclosure-missing", Assert.Single(Channel.Check(A.Post(content with { Variants = [new ChannelVariant("bluesky", "Look")] }))).Code);
    }

    [Fact]
    public async Task A_new_password_does_not_meet_the_session_of_the_old_one()
    {
        await PublishAsync(A.Post());
        var wrong = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["password"] = "never-told-1234" } };

        var trouble = See((await Channel.ProbeAsync(wrong, CancellationToken.None)).Trouble);

        Assert.Contains("app password", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("never-told-1234", trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_rehearsal_shows_is_what_is_then_sent()
    {
        var post = A.Post("bluesky", "Grüße 👋 see https://example.com/a #pumps");
        var shown = JsonNode.Parse((await Channel.RehearseAsync(post, Connection, CancellationToken.None)).Calls[^1].Body)!["record"]!;

        await PublishAsync(post);

        Assert.True(JsonNode.DeepEquals(shown, Record), $"{shown}\n{Record}");
    }

    [Fact]
    public async Task A_look_at_the_connection_names_the_account()
    {
        Assert.Equal("@northwind.test", (await Channel.ProbeAsync(Connection, CancellationToken.None)).Account);
    }
}
