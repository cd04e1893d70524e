using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// Everything that may be repeated: pictures, tags, and the place of the post, which is a draft before anybody may read it.
internal sealed class WordPressPreparation(WordPressClient client, WordPressPictures pictures, WordPressTerms terms, ArticleWriter articles)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, WordPressAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var placed = await pictures.PlaceAsync(post, await articles.WriteAsync(post, stop), account, stop);
        if (placed.Refusal is not null)
        {
            return (null, placed.Refusal);
        }

        var tags = await terms.TagsAsync(post.Revision.Content.Tags, account, stop);
        var categories = tags.Refusal is null ? await terms.CategoriesAsync(account, stop) : tags;
        if (categories.Refusal is not null)
        {
            return (null, categories.Refusal);
        }

        var (id, refusal) = await PlaceAsync(post, account, WordPressTicket.From(earlier), stop);
        var remark = tags.LeftOut.Count == 0 ? "" : $" Left out, because this user may not make tags there: {string.Join(", ", tags.LeftOut)}.";
        return id is { } place ? (new WordPressTicket(place, tags.Ids, categories.Ids, placed.Cover, placed.Urls, remark, account.Site.AbsoluteUri).Kept(), null) : (null, refusal);
    }

    private async Task<(long? Id, DeliveryOutcome? Refusal)> PlaceAsync(ChannelPost post, WordPressAccount account, WordPressTicket? kept, CancellationToken stop)
    {
        if (post.Earlier is { } earlier)
        {
            var standing = WordPressTicket.From(earlier.Ticket);
            return standing?.IsOf(account) is false
                ? (null, ArticleOutcomes.Elsewhere(standing.Site!, OutcomeKind.Rejected))
                : await StandingAsync(post, account, standing?.Id ?? (long.TryParse(earlier.RemoteId, out var id) ? id : 0), stop);
        }

        // An id of another site means nothing here.
        if (kept?.IsOf(account) is true)
        {
            var seen = await client.PostAsync(account, kept.Id, stop);
            if (!seen.IsPostMissing)
            {
                // Whether it is still ours is asked again right before sending.
                return seen.IsOk ? (kept.Id, null) : (null, WordPressOutcomes.BeforeSending(seen));
            }
        }

        return await DraftAsync(post, account, stop);
    }

    // The post of an earlier revision, which this one takes the place of.
    private async Task<(long? Id, DeliveryOutcome? Refusal)> StandingAsync(ChannelPost post, WordPressAccount account, long id, CancellationToken stop)
    {
        if (id == 0)
        {
            return (null, new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at WordPress it is. Change it there by hand, or withdraw it here and schedule it anew."));
        }

        var seen = await client.PostAsync(account, id, stop);
        return WordPressStanding.Of(seen, post) switch
        {
            Standing.Missing or Standing.Unasked => (null, WordPressOutcomes.BeforeSending(seen)),
            Standing.Foreign => (null, seen.Becomes(OutcomeKind.Rejected, "The post at WordPress no longer carries ContentHub's mark, so it may be another one and is left alone. Change it there by hand, or withdraw it here and schedule it anew.")),
            Standing.Trashed => (null, seen.Becomes(OutcomeKind.Rejected, "The post is in the trash at WordPress. Restore it there, or withdraw it here too and schedule it anew.")),
            Standing.Unpublished => (null, WordPressOutcomes.Unpublished(seen)),
            _ => (id, null),
        };
    }

    // A draft of an interrupted try is found by its slug and told from others by its mark.
    private async Task<(long? Id, DeliveryOutcome? Refusal)> DraftAsync(ChannelPost post, WordPressAccount account, CancellationToken stop)
    {
        var seen = await client.PostsAtAsync(account, WordPressPost.Slug(post), stop);
        if (!seen.IsOk)
        {
            return (null, WordPressOutcomes.BeforeSending(seen));
        }

        var ours = seen.Body.Items().FirstOrDefault(p => WordPressPost.MarkIn(p) == ArticleMark.Of(post)).NumberOf("id");
        if (ours is not null)
        {
            return (ours, null);
        }

        var made = await client.CreateAsync(account, WordPressPost.Draft(post), stop);
        return made.IsOk && made.Body!.Value.NumberOf("id") is { } id ? (id, null) : (null, WordPressOutcomes.BeforeSending(made));
    }
}
