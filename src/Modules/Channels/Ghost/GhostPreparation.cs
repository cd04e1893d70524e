using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// Everything that may be repeated: pictures, tags, and the place of the post, which is a draft before anybody may read it.
internal sealed class GhostPreparation(GhostClient client, GhostPictures pictures, GhostTags tags, ArticleWriter articles)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, GhostAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var (kept, standing) = (GhostTicket.From(earlier), GhostTicket.From(post.Earlier?.Ticket));
        if (standing?.IsOf(account) is false)
        {
            return (null, ArticleOutcomes.Elsewhere(standing.Site!, OutcomeKind.Rejected));
        }

        // An id and pictures of another site mean nothing here.
        kept = kept?.IsOf(account) is true ? kept : null;
        var (urls, refusal) = await pictures.PlaceAsync(post, await articles.WriteAsync(post, stop), (kept ?? standing)?.Pictures ?? new Dictionary<Guid, string>(), account, stop);
        if (urls is null)
        {
            return (null, refusal);
        }

        var (named, unasked) = await tags.FindAsync(post.Revision.Content.Tags, account, stop);
        if (named is null)
        {
            return (null, unasked);
        }

        var (id, nowhere) = await PlaceAsync(post, account, kept?.Id, standing?.Id ?? post.Earlier?.RemoteId, stop);
        return id is null ? (null, nowhere) : (new GhostTicket(id, named, urls, account.Site.AbsoluteUri).Kept(), null);
    }

    private async Task<(string? Id, DeliveryOutcome? Refusal)> PlaceAsync(ChannelPost post, GhostAccount account, string? kept, string? standing, CancellationToken stop)
    {
        if (post.Earlier is not null)
        {
            return standing is null
                ? (null, new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at Ghost it is. Change it there by hand, or withdraw it here and schedule it anew."))
                : await StandingAsync(post, account, standing, stop);
        }

        if (kept is not null)
        {
            var seen = await client.PostAsync(account, kept, stop);
            if (!seen.IsPostMissing)
            {
                // Whether it is still ours is asked again right before sending.
                return seen.IsOk ? (kept, null) : (null, GhostOutcomes.BeforeSending(seen));
            }
        }

        return await DraftAsync(post, account, stop);
    }

    // The post of an earlier revision, which this one takes the place of.
    private async Task<(string? Id, DeliveryOutcome? Refusal)> StandingAsync(ChannelPost post, GhostAccount account, string id, CancellationToken stop)
    {
        var seen = await client.PostAsync(account, id, stop);
        return GhostStanding.Of(seen, post) switch
        {
            Standing.Missing => (null, seen.Becomes(OutcomeKind.Rejected, "The post was deleted at Ghost. Withdraw it here too, then schedule it anew.")),
            Standing.Foreign => (null, seen.Becomes(OutcomeKind.Rejected, "The post at Ghost no longer carries ContentHub's mark, so it may be another one and is left alone. Change it there by hand, or withdraw it here and schedule it anew.")),
            Standing.Unasked => (null, GhostOutcomes.BeforeSending(seen)),
            Standing.Draft => (null, seen.Becomes(OutcomeKind.Rejected, "Somebody unpublished the post at Ghost. Publish it there, or withdraw it here too and schedule it anew.")),
            Standing.Earlier when !GhostCard.IsAsWritten(seen.Post!.Value) => (null, GhostChannel.Edited(seen)),
            _ => (id, null),
        };
    }

    // A draft of an interrupted try, or one that was withdrawn earlier, is found by its slug and told from others by its mark.
    private async Task<(string? Id, DeliveryOutcome? Refusal)> DraftAsync(ChannelPost post, GhostAccount account, CancellationToken stop)
    {
        var seen = await client.PostsAtAsync(account, GhostPost.Slug(post), stop);
        if (!seen.IsOk)
        {
            return (null, GhostOutcomes.BeforeSending(seen));
        }

        var ours = seen.Part("posts").Items().FirstOrDefault(p => GhostCard.MarkIn(p) is { } mark
            && (mark == ArticleMark.Of(post) || (mark.Post == post.Revision.PostId && p.StringOf("status") == "draft"))).StringOf("id");
        if (ours is not null)
        {
            return (ours, null);
        }

        var made = await client.CreateAsync(account, GhostPost.Draft(post), stop);
        return made.Post?.StringOf("id") is { } id ? (id, null) : (null, GhostOutcomes.BeforeSending(made));
    }
}
