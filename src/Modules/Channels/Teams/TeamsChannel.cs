using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Teams;

// A card in one channel of the company's own, through a workflow: it takes a card once and tells nothing about it.
internal sealed class TeamsChannel(TeamsClient client) : IChannel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ChannelDescription Description { get; } = TeamsDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => TeamsText.Check(TeamsText.Part(post.Revision.Content, post.Permalink), post.Revision.Content.Disclosure);

    // The ticket is the message itself, word for word.
    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop)
    {
        var refusal = Check(post).Refusal() ?? (TeamsAccount.From(connection).Trouble is { } trouble ? new DeliveryOutcome(OutcomeKind.Reauthorize, trouble) : null);
        return Task.FromResult<(DeliveryTicket?, DeliveryOutcome?)>(refusal is null ? (earlier ?? new DeliveryTicket(TeamsText.Written(TeamsText.Part(post.Revision.Content, post.Permalink))), null) : (null, refusal));
    }

    public async Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop)
    {
        var (account, trouble) = TeamsAccount.From(connection);
        if (account is null)
        {
            return new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!);
        }

        var answer = await client.PostAsync(account, ticket.Json, stop);
        return TeamsOutcomes.IsTaken(answer) ? answer.Becomes(OutcomeKind.Delivered, "Teams' workflow took the card.") : TeamsOutcomes.AfterSending(answer);
    }

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        Task.FromResult(new DeliveryOutcome(OutcomeKind.Unknown, TeamsOutcomes.LookYourself));

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        Task.FromResult(new DeliveryOutcome(OutcomeKind.Rejected, TeamsOutcomes.ByHand));

    // Whoever calls the address posts, so it is only read.
    public Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = TeamsAccount.From(connection);
        return Task.FromResult(account is null ? ChannelHealth.Bad(trouble!) : new ChannelHealth(null, account.Address.Host));
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = TeamsAccount.From(connection).Account;
        var message = TeamsText.Message(TeamsText.Part(post.Revision.Content, post.Permalink));
        return Task.FromResult(account is null ? new Rehearsal([]) : new Rehearsal([new RehearsedCall($"POST {account.Manners.Shown(account.Address)}", message.ToJsonString(Readable))]));
    }
}
