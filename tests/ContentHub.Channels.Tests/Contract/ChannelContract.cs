using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ContentHub.Channels.Tests.Contract;

// The same cases for every channel. Each ends with a look for secrets in everything that leaves the channel: logs at every level,
// tickets, outcomes with their line for the ledger, and exceptions.
public abstract class ChannelContract<TNetwork> : IAsyncLifetime
    where TNetwork : IFakeNetwork, new()
{
    private readonly CapturedLogs logs = new();
    private readonly List<string> seen = [];
    private readonly List<TestHub> hubs = [];

    protected TNetwork Network { get; } = new();

    protected IChannel Channel { get; private set; } = null!;

    protected ManualClock Clock => hubs[0].Clock;

    protected ChannelConnection Connection => new(Guid.Parse("0197a000-0000-7000-8000-0000000d0001"), Network.Kind, "Northwind", Network.Settings);

    public async ValueTask InitializeAsync()
    {
        await Network.StartAsync();
        Channel = await ChannelAsync(("Outgoing:Allow:0", Network.Authority));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in hubs)
        {
            await hub.DisposeAsync();
        }

        await Network.DisposeAsync();
        Assert.Empty(Network.Unexpected);
        Assert.NotEmpty(Network.Secrets);
        Assert.DoesNotContain(logs.Lines.Concat(seen), line => Network.Secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_post_is_delivered_with_its_id_and_address()
    {
        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(1, Network.Posts);
        Assert.NotNull(outcome.RemoteId);
        Assert.StartsWith("https://", outcome.Url, StringComparison.Ordinal);
        Assert.Equal((200, Network.Authority), (outcome.Exchange?.Status, outcome.Exchange?.RemoteAddress));
    }

    [Fact]
    public async Task Sending_twice_with_the_same_ticket_leaves_one_post()
    {
        var (ticket, first) = await PublishAsync(A.Post());

        var second = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Delivered, first.RemoteId), (second.Kind, second.RemoteId));
        Assert.Equal(1, Network.Posts);
    }

    [Fact]
    public async Task Preparing_again_keeps_what_the_first_try_chose()
    {
        var ticket = await PrepareAsync(A.Post());
        Clock.Advance(TimeSpan.FromHours(3));

        var again = await PrepareAsync(A.Post(), ticket);
        await SendAsync(A.Post(), ticket);
        var outcome = await SendAsync(A.Post(), again);

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(1, Network.Posts);
    }

    [Fact]
    public async Task When_the_network_asks_to_wait_the_outcome_says_until_when()
    {
        Network.Meet(Trouble.RateLimited);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((OutcomeKind.RetryAt, Clock.GetUtcNow().AddSeconds(289)), (outcome.Kind, outcome.RetryAt));
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task A_token_that_is_over_is_renewed_without_anybody_noticing()
    {
        Network.Meet(Trouble.TokenOver);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
    }

    [Fact]
    public async Task Access_that_was_taken_away_asks_a_person_to_reconnect()
    {
        Network.Revoke();

        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);
        See(refusal);

        Assert.Null(ticket);
        Assert.Equal(OutcomeKind.Reauthorize, refusal?.Kind);
    }

    [Fact]
    public async Task Access_that_is_taken_away_between_preparing_and_sending_asks_a_person_to_reconnect()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Revoke();

        var outcome = await SendAsync(A.Post(), ticket);

        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task A_post_that_the_network_refuses_is_rejected_with_its_reason()
    {
        Network.Meet(Trouble.PostRefused);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task After_a_server_error_the_network_is_asked_and_sending_again_is_safe()
    {
        Network.Meet(Trouble.ServerError);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere, OutcomeKind.Delivered), (outcome.Kind, looked.Kind, again.Kind));
        Assert.Equal(1, Network.Posts);
    }

    [Theory]
    [InlineData(Trouble.ServerErrorAfterCreating)]
    [InlineData(Trouble.AnswerLost)]
    [InlineData(Trouble.AnswerLate)]
    [InlineData(Trouble.HugeAnswer)]
    public async Task A_post_without_a_trustworthy_answer_is_unknown_and_found_by_looking(Trouble trouble)
    {
        Network.Meet(trouble);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, OutcomeKind.Delivered), (outcome.Kind, looked.Kind, again.Kind));
        Assert.NotNull(looked.Url);
        Assert.Equal(1, Network.Posts);
    }

    [Fact]
    public async Task A_page_of_html_with_status_200_is_no_delivery()
    {
        Network.Meet(Trouble.HtmlPage);
        var (ticket, outcome) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere), (outcome.Kind, looked.Kind));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        Network.Meet(Trouble.RedirectInside);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
        Assert.Equal(0, Network.RequestsInside);
    }

    [Fact]
    public async Task An_address_inside_the_company_is_not_contacted()
    {
        var guarded = await ChannelAsync(("Outgoing:LoopbackOnly", "false"));

        var trouble = See(await guarded.TroubleAsync(Connection, CancellationToken.None));
        var (ticket, refusal) = await guarded.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);
        await Channel.TroubleAsync(Connection, CancellationToken.None);

        Assert.Contains("not a public address", trouble, StringComparison.Ordinal);
        Assert.Null(ticket);
        Assert.Equal(OutcomeKind.RetryAt, See(refusal)?.Kind);
    }

    [Fact]
    public async Task A_network_that_is_down_is_tried_later()
    {
        var ticket = await PrepareAsync(A.Post());
        var dead = Connection with { Values = Network.Settings.ToDictionary(s => s.Key, s => s.Value.Replace(Network.Authority, "127.0.0.1:9", StringComparison.Ordinal)) };

        var outcome = See(await Channel.SendAsync(A.Post(), dead, ticket, CancellationToken.None));

        Assert.Equal(OutcomeKind.RetryAt, outcome.Kind);
    }

    [Fact]
    public async Task Cancelling_throws_and_the_next_try_is_safe()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Meet(Trouble.AnswerLate);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Channel.SendAsync(A.Post(), Connection, ticket, source.Token));
        seen.Add(thrown.ToString());
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal(OutcomeKind.Delivered, again.Kind);
        Assert.Equal(1, Network.Posts);
    }

    [Fact]
    public async Task Withdrawing_removes_the_post_and_may_be_repeated()
    {
        if (!Channel.Description.CanWithdraw)
        {
            Assert.Skip("This channel cannot withdraw.");
        }

        var (ticket, outcome) = await PublishAsync(A.Post());

        var gone = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));
        var again = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Withdrawn, OutcomeKind.Withdrawn, 0), (gone.Kind, again.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_connection_that_works_has_no_trouble()
    {
        Assert.Null(await Channel.TroubleAsync(Connection, CancellationToken.None));
    }

    [Fact]
    public async Task A_connection_that_was_revoked_says_what_to_do()
    {
        Network.Revoke();

        var trouble = await Channel.TroubleAsync(Connection, CancellationToken.None);
        seen.Add(trouble ?? "");

        Assert.EndsWith(".", trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_of_the_connection_asks_for_what_the_channel_needs_and_hides_secrets()
    {
        Assert.Equal(Network.Settings.Keys.Order(), Channel.Description.Settings.Select(s => s.Name).Order());
        Assert.Contains(Channel.Description.Settings, s => s.Secret);
    }

    private async Task<IChannel> ChannelAsync((string Key, string Value) outgoing)
    {
        var hub = await TestHub.StartAsync(
            services =>
            {
                services.Replace(ServiceDescriptor.Scoped<IMedia, PictureBox>());
                services.AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
                services.AddHttpClient(OutgoingHttp.Name).ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(2));
            },
            outgoing);
        hubs.Add(hub);
        return hub.Services.CreateAsyncScope().ServiceProvider.GetServices<IChannel>().Single(c => c.Description.Kind == Network.Kind);
    }

    protected async Task<DeliveryTicket> PrepareAsync(ChannelPost post, DeliveryTicket? earlier = null)
    {
        var (ticket, refusal) = await Channel.PrepareAsync(post, Connection, earlier, CancellationToken.None);
        See(refusal);
        Assert.Null(refusal);
        seen.Add(ticket!.Json);
        return ticket;
    }

    protected async Task<DeliveryOutcome> SendAsync(ChannelPost post, DeliveryTicket ticket) => See(await Channel.SendAsync(post, Connection, ticket, CancellationToken.None));

    protected async Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, DeliveryTicket ticket) => See(await Channel.FollowUpAsync(post, Connection, ticket, CancellationToken.None));

    protected async Task<(DeliveryTicket Ticket, DeliveryOutcome Outcome)> PublishAsync(ChannelPost post)
    {
        var ticket = await PrepareAsync(post);
        return (ticket, await SendAsync(post, ticket));
    }

    protected T See<T>(T outcome)
    {
        seen.Add($"{outcome}");
        return outcome;
    }
}
