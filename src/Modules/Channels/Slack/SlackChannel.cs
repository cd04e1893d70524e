using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

// A message in one conversation of the company's own, through an incoming webhook: it takes a message once and tells nothing about it.
internal sealed class SlackChannel(SlackClient client) : IChannel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ChannelDescription Description { get; } = SlackDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => SlackText.Check(SlackText.Part(post.Revision.Content, post.Permalink), post.Revision.Content.Disclosure);

    // The ticket is the message itself, word for word.
    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop)
    {
        var refusal = Check(post).Refusal() ?? (SlackAccount.From(connection).Trouble is { } trouble ? new DeliveryOutcome(OutcomeKind.Reauthorize, trouble) : null);
        return Task.FromResult<(DeliveryTicket?, DeliveryOutcome?)>(refusal is null ? (earlier ?? new DeliveryTicket(SlackText.Message(SlackText.Part(post.Revision.Content, post.Permalink)).ToJsonString()), null) : (null, refusal));
    }

    public async Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop)
    {
        var (account, trouble) = SlackAccount.From(connection);
        if (account is null)
        {
            return new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!);
        }

        var answer = await client.PostAsync(account, ticket.Json, stop);
        return SlackOutcomes.IsTaken(answer) ? answer.Becomes(OutcomeKind.Delivered, "Slack took the message.") : SlackOutcomes.AfterSending(answer);
    }

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        Task.FromResult(new DeliveryOutcome(OutcomeKind.Unknown, SlackOutcomes.LookYourself));

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        Task.FromResult(new DeliveryOutcome(OutcomeKind.Rejected, SlackOutcomes.ByHand));

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = SlackAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var answer = await client.PostAsync(account, "{}", stop);
        return SlackOutcomes.IsAlive(answer) ? new ChannelHealth(null, account.Address.Host) : ChannelHealth.Of(SlackOutcomes.BeforeSending(answer));
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = SlackAccount.From(connection).Account;
        var message = SlackText.Message(SlackText.Part(post.Revision.Content, post.Permalink));
        return Task.FromResult(account is null ? new Rehearsal([]) : new Rehearsal([new RehearsedCall($"POST {account.Manners.Shown(account.Address)}", message.ToJsonString(Readable))]));
    }
}
