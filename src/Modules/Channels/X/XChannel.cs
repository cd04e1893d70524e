using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

// A post or a thread of an account at X, the company's or a person's own.
internal sealed class XChannel(XClient client, XPreparation preparation, XSending sending) : IChannel
{
    public ChannelDescription Description { get; } = XDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => XChecks.Post(post.Revision.Content, post.Permalink);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), XAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, (account, kept) => kept.Account == account.Id ? sending.SendAsync(account, kept, stop) : Task.FromResult(Elsewhere(kept)));

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, (account, kept) => kept.Account == account.Id ? sending.LookUpAsync(account, kept, stop) : Task.FromResult(Elsewhere(kept) with { Kind = OutcomeKind.Unknown }));

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            CallAnswer? last = null;
            foreach (var id in kept.Account == account.Id ? XIds.Of(remoteId).Reverse() : [])
            {
                last = await client.DeleteAsync(account, id, stop);
                if (!last.IsOk && last.Status != 404)
                {
                    return XOutcomes.AfterSending(last);
                }
            }

            return last is null
                ? new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at X it is, or another account is connected now. Remove it there by hand.")
                : last.Becomes(OutcomeKind.Withdrawn, "The post is no longer at X.", remoteId);
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = XAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var me = await client.MeAsync(account, stop);
        return me.IsOk && me.Part("data")?.StringOf("username") is { } handle ? AccessHealth.Of(connection) with { Account = "@" + handle } : ChannelHealth.Of(XOutcomes.BeforeSending(me));
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop) => Task.FromResult(XRehearsal.Of(post, XAccount.From(connection).Account));

    public static DeliveryOutcome Elsewhere(XTicket kept) =>
        new(OutcomeKind.Reauthorize, $"This delivery was begun as @{kept.Handle}, and the channel now posts as another account. Cancel it and schedule a new one.");

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<XAccount, XTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(XAccount.From(connection), XTicket.From(ticket), "post at X", act);
}
