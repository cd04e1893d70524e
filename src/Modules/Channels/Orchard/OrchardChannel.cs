using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// A post in a blog of an Orchard Core site. Its id exists before anything is shown, so publishing and changing are the same call on the same
// item, and a second time changes nothing.
internal sealed class OrchardChannel(OrchardClient client, OrchardTokens tokens, OrchardLookUp lookUp, OrchardPreparation preparation, OrchardWriter writer) : IChannel
{
    public ChannelDescription Description { get; } = OrchardDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => OrchardDescription.Check(post);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), OrchardAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            var (standing, seen) = await lookUp.SeeAsync(account, kept.Id, post, stop);
            switch (standing)
            {
                case Standing.Unasked:
                    return OrchardOutcomes.BeforeSending(seen);
                case Standing.Live:
                    return Delivered(seen, account);
                case Standing.Foreign:
                    return seen.Becomes(OutcomeKind.Rejected, "Another post stands at Orchard Core where ours should be, so it was left alone. Schedule this one anew.");
                case Standing.Hidden when post.Earlier is not null:
                    return seen.Becomes(OutcomeKind.Rejected, "Somebody unpublished or deleted the post at Orchard Core. Publish it there, or withdraw it here too and schedule it anew.");
            }

            var whole = await writer.WholeAsync(post, account, kept.Id, stop);
            var answer = await tokens.CallAsync(account, token => client.PublishAsync(account, token, whole, stop), stop);
            return OrchardStanding.Of(answer, post) == Standing.Live ? Delivered(answer, account) : OrchardOutcomes.AfterSending(answer);
        });

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Site, OutcomeKind.Unknown);
            }

            var (standing, seen) = await lookUp.SeeAsync(account, kept.Id, post, stop);
            return standing switch
            {
                Standing.Live => Delivered(seen, account),
                Standing.Unasked => OrchardOutcomes.Unasked(seen),
                Standing.Foreign => seen.Becomes(OutcomeKind.Unknown, "Another post stands at Orchard Core where ours should be. Look at the site and settle it by hand."),
                _ => seen.Becomes(OutcomeKind.NotThere, "Orchard Core does not show this revision."),
            };
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Site, OutcomeKind.Rejected);
            }

            var id = remoteId.Length > 0 ? remoteId : kept.Id;
            var (standing, seen) = await lookUp.SeeAsync(account, id, post, stop);
            switch (standing)
            {
                case Standing.Hidden:
                    return Withdrawn(seen, id);
                case Standing.Unasked:
                    return OrchardOutcomes.BeforeSending(seen);
                case Standing.Foreign:
                    return seen.Becomes(OutcomeKind.Rejected, "Another post stands where ours was, so ContentHub leaves it alone. Remove it at Orchard Core by hand.");
                default:
                    var gone = await tokens.CallAsync(account, token => client.DeleteAsync(account, token, id, stop), stop);
                    return gone.IsOk || (gone.Status == 404 && (await lookUp.SeeAsync(account, id, post, stop)).Standing is Standing.Hidden) ? Withdrawn(gone, id) : OrchardOutcomes.AfterSending(gone);
            }
        });

    // The blog itself is read: that needs a token that works and the right to use the content API.
    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = OrchardAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var blog = await lookUp.ItemAsync(account, account.List, stop);
        return OrchardLookUp.IsItem(blog) ? new ChannelHealth(null, blog.Text("DisplayText"))
            : blog.Status == 404 ? ChannelHealth.Bad("Orchard Core has no blog with this id, or its Content API is off. Check both there.")
            : ChannelHealth.Of(OrchardOutcomes.BeforeSending(blog));
    }

    public async Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = OrchardAccount.From(connection).Account;
        return account is null ? new Rehearsal([]) : OrchardDescription.Rehearse(post, account, await writer.WholeAsync(post, account, "[id of the draft]", stop));
    }

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<OrchardAccount, OrchardTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(OrchardAccount.From(connection), OrchardTicket.From(ticket), "post at Orchard Core", act);

    private static DeliveryOutcome Delivered(CallAnswer answer, OrchardAccount account) =>
        answer.Becomes(OutcomeKind.Delivered, "Published at Orchard Core.", answer.Text("ContentItemId"), OrchardItem.UrlOf(answer.Body!.Value, account));

    private static DeliveryOutcome Withdrawn(CallAnswer answer, string id) => answer.Becomes(OutcomeKind.Withdrawn, "The post is no longer at Orchard Core.", id);
}
