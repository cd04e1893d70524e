using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

// Everything that may be repeated: the pictures may be fetched from the hub, and the article has a place, which is a draft before anybody may read it.
internal sealed class DevPreparation(DevClient client, DevLookUp lookUp, IMedia media, PostMarkdown markdown)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, DevAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var (id, refusal) = await PlaceAsync(post, account, DevTicket.From(earlier), stop);
        if (id is not { } place)
        {
            return (null, refusal);
        }

        var content = post.Revision.Content;
        await media.MarkPublicAsync([.. markdown.AssetsIn(content.Body), .. content.Cover is { } cover ? [cover.AssetId] : Array.Empty<Guid>()], stop);
        return (new DevTicket(place, account.Server.AbsoluteUri).Kept(), null);
    }

    private async Task<(long? Id, DeliveryOutcome? Refusal)> PlaceAsync(ChannelPost post, DevAccount account, DevTicket? kept, CancellationToken stop)
    {
        if (post.Earlier is { } earlier)
        {
            return DevTicket.From(earlier.Ticket) is not { } standing
                ? (null, new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which article at DEV it is. Change it there by hand, or withdraw it here and schedule it anew."))
                : standing.IsOf(account) ? await StandingAsync(post, account, standing.Id, stop)
                : (null, ArticleOutcomes.Elsewhere(standing.Server, OutcomeKind.Rejected));
        }

        // An id of another community means nothing here.
        if (kept?.IsOf(account) is true)
        {
            var sight = await lookUp.SeeAsync(account, kept.Id, stop);
            if (sight.Of(post) is not Standing.Missing)
            {
                return DevOutcomes.Refused(sight.Of(post), sight.Answer) is { } refused ? (null, refused) : (kept.Id, null);
            }
        }

        return await DraftAsync(post, account, stop);
    }

    private async Task<(long? Id, DeliveryOutcome? Refusal)> StandingAsync(ChannelPost post, DevAccount account, long id, CancellationToken stop)
    {
        var sight = await lookUp.SeeAsync(account, id, stop);
        return sight.Of(post) is Standing.Missing
                ? (null, sight.Answer.Becomes(OutcomeKind.Rejected, "The article was deleted at DEV. Withdraw it here too, then schedule it anew."))
            : DevOutcomes.Refused(sight.Of(post), sight.Answer) is { } refused ? (null, refused)
            : (id, null);
    }

    // A draft of an interrupted try is found by its mark. The original's address is unique there, so it also finds what a person wrote.
    private async Task<(long? Id, DeliveryOutcome? Refusal)> DraftAsync(ChannelPost post, DevAccount account, CancellationToken stop)
    {
        var sight = await lookUp.SeeAsync(account, ArticleMark.Of(post), stop);
        if (!sight.Asked)
        {
            return (null, DevOutcomes.BeforeSending(sight.Answer));
        }

        if (sight.Article is { } ours && ours.NumberOf("id") is { } there)
        {
            return (there, null);
        }

        var made = await client.CreateAsync(account, DevArticle.Draft(post), stop);
        return made.IsOk && made.Body!.Value.NumberOf("id") is { } id ? (id, null)
            : (null, DevOutcomes.IsTaken(made) ? DevOutcomes.Taken(made) : DevOutcomes.BeforeSending(made));
    }
}
