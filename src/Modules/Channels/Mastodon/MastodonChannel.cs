using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// A post or a thread of an account on any server that speaks Mastodon's interface.
internal sealed class MastodonChannel(MastodonClient client, MastodonPreparation preparation, MastodonSending sending, MastodonLookUp lookUp) : IChannel
{
    public ChannelDescription Description { get; } = MastodonDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) =>
        MastodonChecks.Parts(MastodonText.Parts(post.Revision.Content, post.Permalink), MastodonLimits.Usual, post.Revision.Content.Disclosure);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), MastodonAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, null, (account, kept) => sending.SendAsync(account, kept, stop));

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, OutcomeKind.Unknown, async (account, kept) =>
        {
            var sight = await lookUp.SeeAsync(account, kept, stop);
            return sight switch
            {
                _ when sight.Holds(kept) => MastodonSending.Delivered(kept, sight.There, sight.Answer, ""),
                { Deleted: true } => sight.Answer.Becomes(OutcomeKind.Unknown, "Somebody deleted the post at Mastodon. Give it up here, or withdraw it and schedule it anew."),
                { Asked: false } => MastodonOutcomes.Unasked(sight.Answer),
                { There.Count: > 0 } => sight.Answer.Becomes(OutcomeKind.NotThere, "A part of the thread is not at Mastodon yet."),
                _ => sight.Answer.Becomes(OutcomeKind.NotThere, "Mastodon does not show this revision."),
            };
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, OutcomeKind.Rejected, async (account, kept) =>
        {
            CallAnswer? last = null;
            foreach (var id in MastodonIds.Of(remoteId).Reverse())
            {
                last = await client.DeleteAsync(account, id, stop);
                if (!last.IsOk && last.Status != 404)
                {
                    return MastodonOutcomes.AfterSending(last);
                }
            }

            return last is null
                ? new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at Mastodon it is. Remove it there by hand.")
                : last.Becomes(OutcomeKind.Withdrawn, "The post is no longer at Mastodon. Other servers are told; some may keep it.", remoteId);
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = MastodonAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var me = await client.MeAsync(account, stop);
        return !me.IsOk || me.Text("acct") is not { } handle
            ? ChannelHealth.Of(MastodonOutcomes.BeforeSending(me))
            : MastodonDescription.HealthOf($"@{handle}@{account.Site.Host}", await client.AppAsync(account, stop));
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop) =>
        Task.FromResult(MastodonRehearsal.Of(post, MastodonAccount.From(connection).Account));

    // elsewhere: what it means that the connection leads to another server than the one where this was begun; null where preparing has just asked.
    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, OutcomeKind? elsewhere, Func<MastodonAccount, MastodonTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(
            MastodonAccount.From(connection), MastodonTicket.From(ticket), "post at Mastodon", (account, kept) => elsewhere is { } kind && !kept.IsOf(account) ? Task.FromResult(MastodonOutcomes.Elsewhere(kept, kind)) : act(account, kept));
}
