using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// A post of a Ghost site. Its id exists before anything is shown, so publishing and changing are the same call on the same post, and a
// second time changes nothing. Ghost refuses a change of what was changed after we looked.
internal sealed class GhostChannel(GhostClient client, GhostPreparation preparation, ArticleWriter articles) : IChannel
{
    public ChannelDescription Description { get; } = GhostDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => GhostChecks.Of(post);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), GhostAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            var seen = await client.PostAsync(account, kept.Id, stop);
            var standing = GhostStanding.Of(seen, post);
            if (standing is Standing.Live || Refused(standing, seen) is not null)
            {
                return standing is Standing.Live ? Delivered(seen, kept) : Refused(standing, seen)!;
            }

            var there = seen.Post!.Value;
            var answer = await client.ChangeAsync(account, kept.Id, there.StringOf("updated_at") ?? "", GhostPost.Whole(post, await articles.WriteAsync(post, stop), kept, there), stop);
            return GhostStanding.Of(answer, post) == Standing.Live ? Delivered(answer, kept) : GhostOutcomes.AfterReading(answer);
        });

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Site!, OutcomeKind.Unknown);
            }

            var seen = await client.PostAsync(account, kept.Id, stop);
            return GhostStanding.Of(seen, post) switch
            {
                Standing.Live => Delivered(seen, kept, GhostCard.IsAsWritten(seen.Post!.Value) ? "" : " It was changed there since."),
                Standing.Draft or Standing.Earlier or Standing.Missing => seen.Becomes(OutcomeKind.NotThere, "Ghost does not show this revision."),
                Standing.Foreign => seen.Becomes(OutcomeKind.Unknown, "Another post stands at Ghost where ours should be. Look at the site and settle it by hand."),
                _ => GhostOutcomes.Unasked(seen),
            };
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Site!, OutcomeKind.Rejected);
            }

            var seen = await client.PostAsync(account, kept.Id, stop);
            switch (GhostStanding.Of(seen, post))
            {
                case Standing.Missing or Standing.Draft:
                    return Withdrawn(seen, kept);
                case Standing.Foreign:
                    return seen.Becomes(OutcomeKind.Rejected, "Another post stands where ours was, so ContentHub leaves it alone. Remove it at Ghost by hand.");
                case Standing.Unasked:
                    return GhostOutcomes.BeforeSending(seen);
                default:
                    var gone = await client.ChangeAsync(account, kept.Id, seen.Post!.Value.StringOf("updated_at") ?? "", new JsonObject { ["status"] = "draft" }, stop);
                    return gone.IsOk || gone.IsPostMissing ? Withdrawn(gone, kept) : GhostOutcomes.AfterReading(gone);
            }
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = GhostAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var answer = await client.AnythingAsync(account, stop);
        return answer.IsOk && answer.Part("posts") is not null
            ? new ChannelHealth(null, (await client.SiteAsync(account, stop)).Part("site")?.StringOf("title"))
            : ChannelHealth.Of(GhostOutcomes.BeforeSending(answer));
    }

    public async Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = GhostAccount.From(connection).Account;
        return account is null ? new Rehearsal([]) : GhostRehearsal.Of(post, await articles.WriteAsync(post, stop), account);
    }

    public static DeliveryOutcome Edited(CallAnswer seen) => seen.Becomes(
        OutcomeKind.Rejected, "Somebody changed this post at Ghost since ContentHub wrote it, so it was left as it is. Take their words over here or undo them there; then withdraw it here and schedule it anew.");

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<GhostAccount, GhostTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(GhostAccount.From(connection), GhostTicket.From(ticket), "post at Ghost", act);

    // Why nothing may be sent now; null when it may.
    private static DeliveryOutcome? Refused(Standing standing, CallAnswer seen) => standing switch
    {
        Standing.Missing => seen.Becomes(OutcomeKind.RetryAt, "The draft is no longer at Ghost. ContentHub makes a new one."),
        Standing.Unasked => GhostOutcomes.BeforeSending(seen),
        Standing.Foreign => seen.Becomes(OutcomeKind.Rejected, "Another post stands at Ghost where ours should be, so it was left alone. Schedule this one anew."),
        Standing.Earlier when !GhostCard.IsAsWritten(seen.Post!.Value) => Edited(seen),
        _ => null,
    };

    private static DeliveryOutcome Delivered(CallAnswer answer, GhostTicket kept, string remark = "") =>
        answer.Becomes(OutcomeKind.Delivered, $"Published at Ghost.{remark}", kept.Id, ServiceAddress.Shown(answer.Post?.StringOf("url")));

    private static DeliveryOutcome Withdrawn(CallAnswer answer, GhostTicket kept) =>
        answer.Becomes(OutcomeKind.Withdrawn, "The post is unpublished at Ghost and stays there as a draft.", kept.Id, ServiceAddress.Shown(answer.Post?.StringOf("url")));
}
