using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

// An entry on any site that speaks Micropub. It has no key for repeated requests; where the site shows its newest entries, they are read before an entry
// is sent and after an answer was lost. Where it does not, a person looks.
internal sealed class MicropubChannel(MicropubClient client, MicropubLookUp lookUp, MicropubPreparation preparation, ArticleWriter articles) : IChannel
{
    public ChannelDescription Description { get; } = MicropubDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => MicropubDescription.Check(post);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), MicropubAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) => kept.Url is { } url ? await ChangeAsync(account, kept, url, post, stop) : await CreateAsync(account, kept, post, stop));

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Endpoint, OutcomeKind.Unknown);
            }

            var sight = kept.Url is { } url ? await lookUp.SeeAsync(account, url, post, stop) : await lookUp.SeeNewestAsync(account, post, stop);
            return sight.Standing switch
            {
                Standing.Live => Delivered(sight.Answer, sight.Url!),
                Standing.Unasked => MicropubOutcomes.Unasked(sight.Answer),
                Standing.CannotSay => sight.Answer.Becomes(OutcomeKind.Unknown, MicropubOutcomes.LookYourself),
                Standing.Foreign => sight.Answer.Becomes(OutcomeKind.Unknown, "Another entry stands where ours should be. Look at the site and settle it by hand."),
                _ => sight.Answer.Becomes(OutcomeKind.NotThere, "The site does not show this revision."),
            };
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Endpoint, OutcomeKind.Rejected);
            }

            if (remoteId.Length == 0)
            {
                return new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which entry it is. Remove it there by hand.");
            }

            var sight = await lookUp.SeeAsync(account, remoteId, post, stop);
            switch (sight.Standing)
            {
                case Standing.Missing:
                    return sight.Answer.Becomes(OutcomeKind.Withdrawn, "The entry is no longer on the site.", remoteId);
                case Standing.Unasked:
                    return MicropubOutcomes.BeforeSending(sight.Answer);
                case Standing.Foreign:
                    return sight.Answer.Becomes(OutcomeKind.Rejected, "Another entry stands where ours was, so ContentHub leaves it alone. Remove it there by hand.");
                default:
                    var gone = await client.PostAsync(account, MicropubEntry.Deleted(remoteId), stop);
                    return gone.Status is 200 or 202 or 204 or 404 or 410 ? gone.Becomes(OutcomeKind.Withdrawn, "The entry is no longer on the site.", remoteId) : MicropubOutcomes.AfterSending(gone);
            }
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = MicropubAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var config = await client.ConfigAsync(account, stop);
        return config.IsOk ? new ChannelHealth(null, account.Endpoint.Host) : ChannelHealth.Of(MicropubOutcomes.BeforeSending(config));
    }

    public async Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = MicropubAccount.From(connection).Account;
        return account is null ? new Rehearsal([]) : MicropubDescription.Rehearse(post, await articles.WriteAsync(post, stop), account);
    }

    private async Task<DeliveryOutcome> CreateAsync(MicropubAccount account, MicropubTicket kept, ChannelPost post, CancellationToken stop)
    {
        var sight = await lookUp.SeeNewestAsync(account, post, stop);
        if (sight.Standing is Standing.Live or Standing.Unasked)
        {
            return sight.Standing is Standing.Live ? Delivered(sight.Answer, sight.Url!) : MicropubOutcomes.BeforeSending(sight.Answer);
        }

        var answer = await client.PostAsync(account, MicropubEntry.New(post, await articles.WriteAsync(post, stop), kept), stop);
        return answer.Status is 201 or 202 && ServiceAddress.Shown(answer.Location?.AbsoluteUri) is { } url ? Delivered(answer, url)
            : MicropubOutcomes.AfterSending(answer) is { Kind: OutcomeKind.Unknown } unclear && sight.Standing is Standing.CannotSay ? unclear with { Message = "The entry was sent, and no clear answer came. " + MicropubOutcomes.LookYourself }
            : MicropubOutcomes.AfterSending(answer);
    }

    private async Task<DeliveryOutcome> ChangeAsync(MicropubAccount account, MicropubTicket kept, string url, ChannelPost post, CancellationToken stop)
    {
        var sight = await lookUp.SeeAsync(account, url, post, stop);
        switch (sight.Standing)
        {
            case Standing.Missing:
                return sight.Answer.Becomes(OutcomeKind.Rejected, "Somebody deleted the entry on the site. Withdraw it here too, then schedule it anew.");
            case Standing.Unasked:
                return MicropubOutcomes.BeforeSending(sight.Answer);
            case Standing.Foreign:
                return sight.Answer.Becomes(OutcomeKind.Rejected, "The entry on the site no longer carries ContentHub's mark, so it is left alone. Change it there by hand, or withdraw it here and schedule it anew.");
        }

        var answer = await client.PostAsync(account, MicropubEntry.Changed(post, await articles.WriteAsync(post, stop), kept, url), stop);
        var isTaken = answer.Status is 201 or 202 or 204 || (answer.Status == 200 && answer.IsOk && (answer.Part("url") is not null || answer.Exchange.Answer.Length == 0));
        var there = isTaken ? await lookUp.SeeAsync(account, url, post, stop) : null;
        return there?.Standing is Standing.Live ? Delivered(answer, url)
            : isTaken ? answer.Becomes(OutcomeKind.Unknown, "The site took the change and does not show it yet. ContentHub looks it up before it does anything else.")
            : MicropubOutcomes.AfterSending(answer);
    }

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<MicropubAccount, MicropubTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(MicropubAccount.From(connection), MicropubTicket.From(ticket), "entry", act);

    private static DeliveryOutcome Delivered(CallAnswer answer, string url) => answer.Becomes(OutcomeKind.Delivered, "Published on the site.", url, url);
}
