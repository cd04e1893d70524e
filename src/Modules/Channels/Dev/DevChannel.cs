using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

// An article at DEV or another community that runs on Forem. Its id exists before anything is shown, so publishing and changing are the same
// call on the same article, and a second time changes nothing.
internal sealed class DevChannel(DevClient client, DevLookUp lookUp, DevPreparation preparation, DevWriter writer) : IChannel
{
    public ChannelDescription Description { get; } = DevDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => DevDescription.Check(post);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), DevAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            var sight = await lookUp.SeeAsync(account, kept.Id, stop);
            if (DevOutcomes.Refused(sight.Of(post), sight.Answer) is { } refused)
            {
                return refused;
            }

            var answer = await client.ChangeAsync(account, kept.Id, await writer.WholeAsync(post, stop), stop);
            return !answer.IsOk || answer.Body!.Value.NumberOf("id") != kept.Id ? (DevOutcomes.IsTaken(answer) ? DevOutcomes.Taken(answer) : DevOutcomes.AfterSending(answer))
                : DevArticle.MarkIn(answer.Body!.Value)?.Publication == ArticleMark.Of(post).Publication ? Delivered(answer, answer.Text("url"), kept)
                : answer.Becomes(OutcomeKind.Unknown, "DEV took the article and does not show it yet. ContentHub looks it up before it does anything else.");
        });

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Server, OutcomeKind.Unknown);
            }

            var sight = await lookUp.SeeAsync(account, kept.Id, stop);
            return sight.Of(post) switch
            {
                Standing.Live => Delivered(sight.Answer, sight.Article!.Value.StringOf("url"), kept),
                Standing.Unasked => DevOutcomes.Unasked(sight.Answer),
                Standing.Foreign => sight.Answer.Becomes(OutcomeKind.Unknown, "Another article stands at DEV where ours should be. Look at the account and settle it by hand."),
                _ => sight.Answer.Becomes(OutcomeKind.NotThere, "DEV does not show this revision."),
            };
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Server, OutcomeKind.Rejected);
            }

            var sight = await lookUp.SeeAsync(account, kept.Id, stop);
            switch (sight.Of(post))
            {
                case Standing.Unasked:
                    return DevOutcomes.BeforeSending(sight.Answer);
                case Standing.Foreign:
                    return sight.Answer.Becomes(OutcomeKind.Rejected, "Another article stands where ours was, so ContentHub leaves it alone. Remove it at DEV by hand.");
                case Standing.Missing:
                case var _ when !sight.IsPublished:
                    return Withdrawn(sight.Answer, kept);
                default:
                    var gone = await client.ChangeAsync(account, kept.Id, new JsonObject { ["published"] = false }, stop);
                    return gone.IsOk || gone.Status == 404 ? Withdrawn(gone, kept) : DevOutcomes.AfterSending(gone);
            }
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = DevAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var me = await client.MeAsync(account, stop);
        return me.IsOk && me.Text("username") is { } name ? new ChannelHealth(null, $"@{name}") : ChannelHealth.Of(DevOutcomes.BeforeSending(me));
    }

    public async Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = DevAccount.From(connection).Account;
        return account is null ? new Rehearsal([]) : DevDescription.Rehearse(post, await writer.WholeAsync(post, stop), account);
    }

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<DevAccount, DevTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(DevAccount.From(connection), DevTicket.From(ticket), "article at DEV", act);

    private static DeliveryOutcome Delivered(CallAnswer answer, string? url, DevTicket kept) =>
        answer.Becomes(OutcomeKind.Delivered, "Published at DEV.", JsonValue.Create(kept.Id).ToJsonString(), ServiceAddress.Shown(url));

    private static DeliveryOutcome Withdrawn(CallAnswer answer, DevTicket kept) =>
        answer.Becomes(OutcomeKind.Withdrawn, "The article is unpublished at DEV and stays there as a draft.", JsonValue.Create(kept.Id).ToJsonString());
}
