using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Telegram;

// A message in a channel or group, posted by a bot.
internal sealed class TelegramChannel(TelegramClient client, TelegramSending sending) : IChannel
{
    public ChannelDescription Description { get; } = TelegramDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => TelegramText.Check(TelegramText.Parts(post.Revision.Content, post.Permalink), post.Revision.Content.Disclosure);

    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop)
    {
        if (Check(post).Refusal() is { } refusal)
        {
            return (null, refusal);
        }

        var (account, trouble) = TelegramAccount.From(connection);
        if (account is null)
        {
            return (null, new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!));
        }

        var chat = await client.ChatAsync(account, stop);
        if (!chat.IsOk || chat.Part("result")?.NumberOf("id") is not { } id)
        {
            return (null, TelegramOutcomes.BeforeSending(chat));
        }

        if (TelegramTicket.From(earlier) is { } kept)
        {
            return kept.Chat == id ? (earlier, null) : (null, TelegramOutcomes.Elsewhere(OutcomeKind.Reauthorize));
        }

        var parts = TelegramText.Parts(post.Revision.Content, post.Permalink);
        var ticket = new TelegramTicket(id, chat.Part("result")?.StringOf("username"), post.Permalink?.AbsoluteUri, [.. parts.Select(TelegramPart.Of)], [], []);
        return post.Earlier is null ? (ticket.Kept(), null) : Changing(post.Earlier, ticket);
    }

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, (account, kept) => sending.SendAsync(account, kept, stop));

    // A change is repeated without harm; a new message is not.
    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) => Task.FromResult(
        TelegramTicket.From(ticket) is { Standing.Count: > 0 } kept && kept.Parts.Count <= kept.Standing.Count
            ? new DeliveryOutcome(OutcomeKind.NotThere, "Telegram can't be asked what stands there. The change is sent again, which does no harm.")
            : new DeliveryOutcome(OutcomeKind.Unknown, TelegramOutcomes.LookYourself));

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            CallAnswer? last = null;
            foreach (var message in TelegramTicket.Messages(remoteId).Reverse())
            {
                last = await client.DeleteAsync(account, kept.Chat, message, stop);
                if (!last.IsOk && !TelegramOutcomes.IsGone(last))
                {
                    return TelegramOutcomes.AfterDeleting(last);
                }
            }

            return last is null
                ? new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at Telegram it is. Remove it there by hand.")
                : last.Becomes(OutcomeKind.Withdrawn, "The post is no longer at Telegram.", remoteId);
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = TelegramAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var me = await client.MeAsync(account, stop);
        var chat = me.IsOk ? await client.ChatAsync(account, stop) : me;
        var member = chat.IsOk && me.Part("result")?.NumberOf("id") is { } bot ? await client.MemberAsync(account, bot, stop) : chat;
        return me.IsOk && chat.IsOk && member.IsOk ? TelegramDescription.HealthOf(me, chat, member) : ChannelHealth.Of(TelegramOutcomes.BeforeSending(member));
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop) =>
        Task.FromResult(TelegramRehearsal.Of(post, TelegramAccount.From(connection).Account));

    private static (DeliveryTicket? Ticket, DeliveryOutcome? Refusal) Changing(EarlierDelivery earlier, TelegramTicket ticket)
    {
        var standing = TelegramTicket.Messages(earlier.RemoteId);
        var before = TelegramTicket.From(earlier.Ticket);
        return standing.Count == 0 || before is null
                ? (null, new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at Telegram it is. Change it there by hand, or withdraw it here and schedule it anew."))
            : before.Chat != ticket.Chat ? (null, TelegramOutcomes.Elsewhere(OutcomeKind.Rejected))
            : before.Parts[0].Picture is null != ticket.Parts[0].Picture is null
                ? (null, new DeliveryOutcome(OutcomeKind.Rejected, "Telegram can't add a picture to a post or take it away. Withdraw the post and schedule it anew."))
            : ((ticket with { Standing = standing, Before = before.Parts }).Kept(), null);
    }

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<TelegramAccount, TelegramTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(TelegramAccount.From(connection), TelegramTicket.From(ticket), "post at Telegram", act);
}
