using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// A post of a company page or of a person's profile. LinkedIn takes no key; it refuses the same words a second time and names the post that has them.
internal sealed class LinkedInChannel(LinkedInClient client, LinkedInPreparation preparation, LinkedInSending sending, LinkedInStanding standing) : IChannel
{
    public ChannelDescription Description { get; } = LinkedInDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => [.. LinkedInChecks.Post(post.Revision.Content, post.Permalink)];

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), LinkedInAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, (account, kept) => kept.Author == account.Author ? sending.SendAsync(account, kept, stop) : Task.FromResult(Elsewhere(kept)));

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, (account, kept) => kept.Author == account.Author ? sending.LookUpAsync(account, kept, stop) : Task.FromResult(Elsewhere(kept) with { Kind = OutcomeKind.Unknown }));

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (remoteId.Length == 0 || kept.Author != account.Author)
            {
                return new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at LinkedIn it is, or another account is connected now. Remove it there by hand.");
            }

            var gone = await client.DeleteAsync(account, remoteId, stop);
            return gone.IsOk || gone.Status == 404 ? gone.Becomes(OutcomeKind.Withdrawn, "The post is no longer at LinkedIn.", remoteId, LinkedInSending.UrlOf(remoteId)) : LinkedInOutcomes.AfterSending(gone);
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = LinkedInAccount.From(connection);
        return account is null ? ChannelHealth.Bad(trouble!)
            : await standing.RefusalAsync(account, stop) is { } refusal ? ChannelHealth.Of(refusal)
            : AccessHealth.Of(connection);
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop) =>
        Task.FromResult(LinkedInRehearsal.Of(post, LinkedInAccount.From(connection).Account));

    public static DeliveryOutcome Elsewhere(LinkedInTicket kept) =>
        new(OutcomeKind.Reauthorize, $"This delivery was begun as {kept.Name}, and the channel now posts as another account. Cancel it and schedule a new one.");

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<LinkedInAccount, LinkedInTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(LinkedInAccount.From(connection), LinkedInTicket.From(ticket), "post at LinkedIn", act);
}
