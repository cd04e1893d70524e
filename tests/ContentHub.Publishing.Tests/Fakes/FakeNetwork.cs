using System.Collections.Concurrent;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Tests.Fakes;

/// <summary>How a fake network behaves for one call of Send.</summary>
internal enum Behaviour
{
    Fine,

    /// <summary>Creates, then the answer is lost.</summary>
    CreatesWithoutAnswer,

    /// <summary>The request is lost before anything is created.</summary>
    NeverArrives,

    /// <summary>Creates and says "try later": a lie that must not double.</summary>
    CreatesAndSaysRetry,

    /// <summary>Throws after creating.</summary>
    CreatesAndThrows,

    Busy,
    Pending,
    SignedOut,
    Rejects,
}

/// <summary>A network that keeps what it was given by key, as the real ones with chosen record keys do, and counts what would be seen twice.</summary>
internal sealed class FakeNetwork
{
    private readonly ConcurrentDictionary<string, int> created = new();
    private readonly ConcurrentQueue<Behaviour> next = new();
    private readonly ConcurrentQueue<OutcomeKind> lookUps = new();

    public int Sends;

    public int Prepares;

    public Behaviour Otherwise { get; set; } = Behaviour.Fine;

    public DateTimeOffset? RetryAt { get; set; }

    public Func<Task>? BeforeSend { get; set; }

    public Func<Task>? BeforeTicket { get; set; }

    public Func<Task>? WhileProbing { get; set; }

    public string? Trouble { get; set; }

    public ChannelHealth Health { get; set; } = new(null);

    public IReadOnlyList<Finding> Findings { get; set; } = [];

    public ChannelConnection? LastConnection { get; set; }

    public ChannelPost? LastPost { get; set; }

    public string Echo { get; set; } = "ok";

    public IReadOnlyDictionary<string, int> Created => created;

    public void Then(params Behaviour[] behaviours) => Array.ForEach(behaviours, next.Enqueue);

    public void LookUpsSay(params OutcomeKind[] answers) => Array.ForEach(answers, lookUps.Enqueue);

    public Behaviour Take() => next.TryDequeue(out var behaviour) ? behaviour : Otherwise;

    public OutcomeKind? TakeLookUp() => lookUps.TryDequeue(out var answer) ? answer : null;

    /// <summary>True: a network without any key of ours, as most are; sending twice makes two posts.</summary>
    public bool Doubles { get; set; }

    /// <summary>The same key again changes nothing (create-only-if-absent), unless the network doubles.</summary>
    public void Create(string key) => created.AddOrUpdate(key, 1, (_, count) => Doubles ? count + 1 : count);

    public bool Has(string key) => created.ContainsKey(key);

    public bool Remove(string key) => created.TryRemove(key, out _);
}

internal sealed class FakeChannel(FakeNetwork network, ChannelDescription description) : IChannel
{
    public ChannelDescription Description => description;

    public IReadOnlyList<Finding> Check(ChannelPost post) => network.Findings;

    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop)
    {
        Interlocked.Increment(ref network.Prepares);
        if (network.BeforeTicket is { } before)
        {
            await before();
        }

        return (earlier ?? new DeliveryTicket($"{{\"key\":\"{Guid.CreateVersion7()}\"}}"), null);
    }

    public async Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop)
    {
        Interlocked.Increment(ref network.Sends);
        (network.LastConnection, network.LastPost) = (connection, post);
        if (network.BeforeSend is { } before)
        {
            await before();
        }

        var behaviour = network.Take();
        if (behaviour is Behaviour.Fine or Behaviour.CreatesWithoutAnswer or Behaviour.CreatesAndSaysRetry or Behaviour.CreatesAndThrows or Behaviour.Pending)
        {
            network.Create(ticket.Json);
        }

        return behaviour switch
        {
            Behaviour.Fine => There(ticket),
            Behaviour.CreatesWithoutAnswer or Behaviour.NeverArrives => new DeliveryOutcome(OutcomeKind.Unknown, "No answer"),
            Behaviour.CreatesAndSaysRetry or Behaviour.Busy => new DeliveryOutcome(OutcomeKind.RetryAt, "Busy", RetryAt: network.RetryAt),
            Behaviour.CreatesAndThrows => throw new HttpRequestException("The connection broke"),
            Behaviour.Pending => new DeliveryOutcome(OutcomeKind.Pending, "Still processed"),
            Behaviour.SignedOut => new DeliveryOutcome(OutcomeKind.Reauthorize, "Signed out: reconnect"),
            Behaviour.Rejects => new DeliveryOutcome(OutcomeKind.Rejected, "Not like this"),
        };
    }

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        Task.FromResult(network.TakeLookUp() switch
        {
            OutcomeKind.Unknown => new DeliveryOutcome(OutcomeKind.Unknown, "Even the look-up has no answer"),
            OutcomeKind.Pending => new DeliveryOutcome(OutcomeKind.Pending, "Still processed"),
            _ => network.Has(ticket.Json) ? There(ticket) : new DeliveryOutcome(OutcomeKind.NotThere, "It is not there"),
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        Task.FromResult(network.Take() switch
        {
            Behaviour.Rejects => new DeliveryOutcome(OutcomeKind.Rejected, "It may not be removed"),
            Behaviour.Busy => new DeliveryOutcome(OutcomeKind.RetryAt, "Busy"),
            _ when network.Remove(ticket.Json) => new DeliveryOutcome(OutcomeKind.Withdrawn, "Gone"),
            _ => new DeliveryOutcome(OutcomeKind.NotThere, "It was not there"),
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        if (network.WhileProbing is { } meanwhile)
        {
            await meanwhile();
        }

        return network.Health with { Trouble = network.Trouble ?? network.Health.Trouble };
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop) =>
        Task.FromResult(new Rehearsal([new RehearsedCall("POST https://net.example/create", $"{post.Revision.Content.Title}\n{post.Permalink}")]));

    private DeliveryOutcome There(DeliveryTicket ticket) => new(OutcomeKind.Delivered, $"Delivered to {description.Label}", ticket.Json,
        description.Kind == OwnSite.Kind ? "a-post" : $"https://net.example/{ticket.Json.GetHashCode(StringComparison.Ordinal)}",
        Exchange: new ExchangeRecord("POST https://net.example/create", 200, network.Echo, "req-1", "192.0.2.7:443", TimeSpan.FromMilliseconds(12)));
}
