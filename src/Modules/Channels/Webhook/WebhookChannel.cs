using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Webhook;

// Sends signed events to a receiver of the company's own. The receiver drops an id that it has seen, so sending again is always safe.
internal sealed class WebhookChannel(WebhookClient client, WebhookEvents events, IMedia media, PostMarkdown markdown, TimeProvider clock) : IChannel
{
    public ChannelDescription Description { get; } = WebhookDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => [];

    // The pictures of what goes out may be fetched by whoever receives it.
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop)
    {
        if (WebhookAccount.From(connection).Trouble is { } trouble)
        {
            return (null, new DeliveryOutcome(OutcomeKind.Reauthorize, trouble));
        }

        var content = post.Revision.Content;
        await media.MarkPublicAsync([.. markdown.AssetsIn(content.Body), .. content.Cover is { } cover ? [cover.AssetId] : Array.Empty<Guid>()], stop);
        return (earlier ?? new DeliveryTicket(JsonSerializer.Serialize(new { id = WebhookEvents.IdOf(post) })), null);
    }

    public async Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop)
    {
        var (account, trouble) = WebhookAccount.From(connection);
        if (account is null)
        {
            return new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!);
        }

        var answer = await client.SendAsync(account, WebhookEvents.IdOf(post), await events.PublishedAsync(post, stop), stop);
        return WebhookOutcomes.IsReceipt(answer)
            ? answer.Becomes(OutcomeKind.Delivered, "The receiver has the event.", WebhookEvents.IdOf(post), account.ShownAt(answer))
            : WebhookOutcomes.AfterSending(answer);
    }

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) => Task.FromResult(
        new DeliveryOutcome(OutcomeKind.NotThere, "A receiver can't be asked what it has. The event is sent again with the same id, which it knows if it has it."));

    public async Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop)
    {
        var (account, trouble) = WebhookAccount.From(connection);
        if (account is null)
        {
            return new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!);
        }

        var id = WebhookEvents.IdOf(post);
        var answer = await client.SendAsync(account, WebhookEvents.WithdrawalOf(id), WebhookEvents.Withdrawn(post, id, clock.GetUtcNow()), stop);
        return WebhookOutcomes.IsReceipt(answer) ? answer.Becomes(OutcomeKind.Withdrawn, "The receiver was told to remove it.", id) : WebhookOutcomes.AfterSending(answer);
    }

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = WebhookAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var now = clock.GetUtcNow();
        var answer = await client.SendAsync(account, $"ping-{Guid.CreateVersion7(now)}", WebhookEvents.Ping(now), stop);
        return WebhookOutcomes.IsReceipt(answer) ? new ChannelHealth(null, account.Address.Host) : ChannelHealth.Of(WebhookOutcomes.BeforeSending(answer));
    }

    public async Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = WebhookAccount.From(connection).Account;
        return account is null ? new Rehearsal([]) : new Rehearsal([new RehearsedCall($"POST {account.Manners.Shown(account.Address)}", await events.PublishedAsync(post, stop))]);
    }
}
