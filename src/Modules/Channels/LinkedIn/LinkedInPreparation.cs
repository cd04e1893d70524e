using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// Everything that may be repeated: whether we may still post, the uploads, and the words.
internal sealed class LinkedInPreparation(LinkedInStanding standing, LinkedInPictures pictures, TimeProvider clock)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, LinkedInAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        if (await standing.RefusalAsync(account, stop) is { } refusal)
        {
            return (null, refusal);
        }

        if (LinkedInTicket.From(earlier) is { } kept)
        {
            return kept.Author == account.Author ? (kept.Kept(), null) : (null, LinkedInChannel.Elsewhere(kept));
        }

        var content = post.Revision.Content;
        var parts = LinkedInParts.Of(LinkedInParts.Variant(content), content, post.Permalink);
        var (placed, unplaced) = await pictures.OfPostAsync(parts[0].Pictures, account, stop);
        if (placed is null)
        {
            return (null, unplaced);
        }

        var (thumb, remark, unthumbed) = parts[0].Card ? await pictures.OfCardAsync(content.Cover, account, stop) : (null, "", null);
        return unthumbed is not null
            ? (null, unthumbed)
            : (new LinkedInTicket(account.Author, account.Name, LinkedInPost.Of(parts[0], content, post.Permalink, account.Author, placed, thumb), parts.Skip(1).FirstOrDefault()?.Text, clock.GetUtcNow(), remark).Kept(), null);
    }
}
