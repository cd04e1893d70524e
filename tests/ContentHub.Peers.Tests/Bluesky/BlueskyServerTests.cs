using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;
using ContentHub.Testing.Pictures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Peers.Tests.Bluesky;

public sealed class BlueskyServerTests : IAsyncLifetime
{
    private readonly CapturedLogs logs = new();
    private readonly ConcurrentQueue<string> calls = new();
    private Meddling next;
    private PdsAccount account = null!;
    private TestHub hub = null!;
    private AsyncServiceScope scope;
    private IChannel channel = null!;

    private ChannelConnection Connection => new(Guid.Parse("0197a000-0000-7000-8000-0000000d0001"), "bluesky", "Northwind", new Dictionary<string, string>
    {
        ["service"] = account.Service.ToString(), ["identifier"] = account.Handle, ["password"] = account.AppPassword,
    });

    public async ValueTask InitializeAsync()
    {
        account = await PdsAccount.OpenAsync();
        hub = await TestHub.StartAsync(
            services =>
            {
                services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
                services.AddHttpClient(OutgoingHttp.Name).AddHttpMessageHandler(() => new Meddler(
                    calls, request => request.RequestUri!.AbsolutePath.Split('.')[^1], name => name == "putRecord", () => Interlocked.Exchange(ref next, Meddling.None)));
            },
            ("Outgoing:Allow:0", account.Service.Authority));
        scope = hub.Services.CreateAsyncScope();
        channel = scope.ServiceProvider.GetServices<IChannel>().Single(c => c.Description.Kind == "bluesky");
    }

    public async ValueTask DisposeAsync()
    {
        if (hub is null)
        {
            return;
        }

        await scope.DisposeAsync();
        await hub.DisposeAsync();
        Assert.DoesNotContain(logs.Lines, line => line.Contains(account.AppPassword, StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
        account.Dispose();
    }

    [Fact]
    public async Task A_post_arrives_with_its_link_card_and_picture_and_can_be_withdrawn()
    {
        Assert.Null((await channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);

        var (ticket, outcome) = await PublishAsync(await PostWithPictureAsync());

        var record = Assert.Single(await account.RecordsAsync());
        var card = record["value"]!["embed"]!["external"]!;
        Assert.Equal((OutcomeKind.Delivered, (string?)record["uri"]), (outcome.Kind, outcome.RemoteId));
        Assert.Equal("https://blog.example.test/why-a-pump-runs-dry", (string?)card["uri"]);
        var blob = await account.BlobAsync((string)card["thumb"]!["ref"]!["$link"]!);
        Assert.Equal([0xFF, 0xD8], blob[..2]);
        Assert.InRange(blob.Length, 1_000, 950_000);
        Assert.Equal($"https://bsky.app/profile/{account.Handle}/post/{outcome.RemoteId!.Split('/')[^1]}", outcome.Url);

        var gone = await channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId, CancellationToken.None);
        var again = await channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId, CancellationToken.None);
        Assert.Equal((OutcomeKind.Withdrawn, OutcomeKind.Withdrawn), (gone.Kind, again.Kind));
        Assert.Empty(await account.RecordsAsync());
    }

    [Fact]
    public async Task Sending_twice_leaves_exactly_one_record()
    {
        var (ticket, first) = await PublishAsync(A.Post());

        var second = await channel.SendAsync(A.Post(), Connection, ticket, CancellationToken.None);

        Assert.Equal((OutcomeKind.Delivered, first.RemoteId), (second.Kind, second.RemoteId));
        Assert.Single(await account.RecordsAsync());
    }

    [Fact]
    public async Task Ten_tries_at_once_with_one_ticket_leave_exactly_one_record()
    {
        var (ticket, _) = await channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => channel.SendAsync(A.Post(), Connection, ticket!, CancellationToken.None)));

        Assert.All(outcomes, o => Assert.Contains(o.Kind, new[] { OutcomeKind.Delivered, OutcomeKind.Unknown }));
        Assert.Single(await account.RecordsAsync());
        Assert.Equal(OutcomeKind.Delivered, (await channel.FollowUpAsync(A.Post(), Connection, ticket!, CancellationToken.None)).Kind);
    }

    [Fact]
    public async Task A_lost_answer_is_found_again_by_looking()
    {
        next = Meddling.LoseAnswer;
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await channel.FollowUpAsync(A.Post(), Connection, ticket, CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered), (outcome.Kind, looked.Kind));
        Assert.Single(await account.RecordsAsync());
    }

    [Fact]
    public async Task What_was_never_sent_is_not_there()
    {
        var (ticket, _) = await channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal(OutcomeKind.NotThere, (await channel.FollowUpAsync(A.Post(), Connection, ticket!, CancellationToken.None)).Kind);
    }

    [Fact]
    public async Task Links_are_marked_at_their_bytes()
    {
        await PublishAsync(A.Post("bluesky", $"Grüße 👋 https://blog.example.test/p/1 #Pumpe @{account.Handle}"));

        var value = Assert.Single(await account.RecordsAsync())["value"]!;
        var bytes = Encoding.UTF8.GetBytes((string)value["text"]!);
        var marked = value["facets"]!.AsArray().Select(f => Encoding.UTF8.GetString(bytes[(int)f!["index"]!["byteStart"]!..(int)f["index"]!["byteEnd"]!]));
        Assert.Equal(["https://blog.example.test/p/1", "#Pumpe", "@" + account.Handle], marked);
        Assert.Equal(account.Did, (string?)value["facets"]![2]!["features"]![0]!["did"]);
    }

    [Fact]
    public async Task A_token_that_the_server_refuses_is_renewed()
    {
        next = Meddling.SpoilToken;

        var (_, outcome) = await PublishAsync(await PostWithPictureAsync());

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(["createSession 200", "uploadBlob 200", "putRecord 400", "refreshSession 200", "putRecord 200"], calls);
    }

    [Fact]
    public async Task A_revoked_app_password_asks_for_a_new_one()
    {
        await account.RevokeAsync();

        var (_, refusal) = await channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal(OutcomeKind.Reauthorize, refusal?.Kind);
        Assert.Contains("app password", refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("ü")]
    [InlineData("👋")]
    [InlineData("🇩🇪")]
    [InlineData("e\u0301")]
    [InlineData("한")]
    public async Task The_server_counts_characters_as_we_do(string character)
    {
        var fits = string.Concat(Enumerable.Repeat(character, 300));

        Assert.Empty(channel.Check(A.Post("bluesky", fits)));
        Assert.Equal("bluesky.too-long", Assert.Single(channel.Check(A.Post("bluesky", fits + character))).Code);
        Assert.Equal(HttpStatusCode.OK, (await account.PutAsync(Bare(fits), "3k222222222aa")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await account.PutAsync(Bare(fits + character), "3k222222222ab")).StatusCode);
    }

    // Scripts and emoji where libraries of different Unicode versions disagree: what we let pass must never be refused there.
    [Theory]
    [InlineData("क्ष")]
    [InlineData("कि")]
    [InlineData("நி")]
    [InlineData("각")]
    [InlineData("กำ")]
    [InlineData("👍🏽")]
    [InlineData("1️⃣")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("👩‍👩‍👧‍👦")]
    [InlineData("🇩")]
    [InlineData("a\u200d")]
    [InlineData("\u0600ب")]
    public async Task The_longest_text_that_fits_here_fits_there(string unit)
    {
        var count = 1;
        while (channel.Check(A.Post("bluesky", string.Concat(Enumerable.Repeat(unit, count + 1)))).Count == 0)
        {
            count++;
        }

        var answer = await account.PutAsync(Bare(string.Concat(Enumerable.Repeat(unit, count))), "3k222222222aa");

        Assert.True(answer.IsSuccessStatusCode, $"{count} × {unit}: {await answer.Content.ReadAsStringAsync()}");
    }

    private static JsonObject Bare(string text) => new() { ["$type"] = "app.bsky.feed.post", ["text"] = text, ["createdAt"] = "2026-03-02T09:00:00.000Z" };

    private async Task<ChannelPost> PostWithPictureAsync()
    {
        var picture = await TestPictures.UploadAsync(hub.Services, 1600, 900);
        return A.Post(A.Content with { Cover = new CoverImage(picture.Id, "A centrifugal pump") });
    }

    private async Task<(DeliveryTicket Ticket, DeliveryOutcome Outcome)> PublishAsync(ChannelPost post)
    {
        var (ticket, refusal) = await channel.PrepareAsync(post, Connection, null, CancellationToken.None);
        Assert.Null(refusal);
        return (ticket!, await channel.SendAsync(post, Connection, ticket!, CancellationToken.None));
    }
}
