using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// Everything that may be repeated: the pictures may be fetched from the hub, and the post has a place, which is a draft before anybody may read it.
internal sealed class OrchardPreparation(OrchardClient client, OrchardTokens tokens, OrchardLookUp lookUp, IMedia media, PostMarkdown markdown, TimeProvider clock)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, OrchardAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var (id, refusal) = post.Earlier is { } standing ? await StandingAsync(post, account, standing, stop) : await DraftAsync(post, account, OrchardTicket.From(earlier), stop);
        if (id is null)
        {
            return (null, refusal);
        }

        await media.MarkPublicAsync(markdown.AssetsIn(post.Revision.Content.Body), stop);
        return (new OrchardTicket(id, account.Site.AbsoluteUri).Kept(), null);
    }

    // The item of an earlier revision, which this one takes the place of.
    private async Task<(string? Id, DeliveryOutcome? Refusal)> StandingAsync(ChannelPost post, OrchardAccount account, EarlierDelivery earlier, CancellationToken stop)
    {
        if (OrchardTicket.From(earlier.Ticket) is not { } kept)
        {
            return (null, new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at Orchard Core it is. Change it there by hand, or withdraw it here and schedule it anew."));
        }

        if (!kept.IsOf(account))
        {
            return (null, ArticleOutcomes.Elsewhere(kept.Site, OutcomeKind.Rejected));
        }

        var id = earlier.RemoteId ?? kept.Id;
        var (stands, seen) = await lookUp.SeeAsync(account, id, post, stop);
        return stands switch
        {
            Standing.Unasked => (null, OrchardOutcomes.BeforeSending(seen)),
            Standing.Hidden => (null, seen.Becomes(OutcomeKind.Rejected, "The post was unpublished or deleted at Orchard Core. Publish it there, or withdraw it here too and schedule it anew.")),
            Standing.Foreign => (null, seen.Becomes(OutcomeKind.Rejected, "The post at Orchard Core no longer carries ContentHub's mark, so it may be another one and is left alone. Change it there by hand, or withdraw it here and schedule it anew.")),
            _ => (id, null),
        };
    }

    // Drafts can't be listed there: one whose answer was lost stays behind, and nobody sees it.
    private async Task<(string? Id, DeliveryOutcome? Refusal)> DraftAsync(ChannelPost post, OrchardAccount account, OrchardTicket? kept, CancellationToken stop)
    {
        if (kept?.IsOf(account) is true)
        {
            return (kept.Id, null);
        }

        var draft = OrchardItem.Draft(post, account, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        var made = await tokens.CallAsync(account, token => client.SaveDraftAsync(account, token, draft, stop), stop);
        return made.IsOk && made.Text("ContentItemId") is { Length: > 0 } id ? (id, null) : (null, OrchardOutcomes.BeforeSending(made));
    }
}
