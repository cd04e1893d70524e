using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// Everything that may be repeated: who we are, what the server takes, the uploads, and the key.
internal sealed class MastodonPreparation(MastodonClient client, MastodonPictures pictures, TimeProvider clock)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, MastodonAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var me = await client.MeAsync(account, stop);
        if (!me.IsOk || me.Text("id") is not { } id)
        {
            return (null, MastodonOutcomes.BeforeSending(me));
        }

        if (MastodonTicket.From(earlier) is { } kept)
        {
            return kept.Account == id && kept.IsOf(account) ? await AgainAsync(post, account, kept, stop) : (null, MastodonOutcomes.Elsewhere(kept, OutcomeKind.Reauthorize));
        }

        var before = MastodonTicket.From(post.Earlier?.Ticket);
        if (before is not null && (before.Account != id || !before.IsOf(account)))
        {
            return (null, MastodonOutcomes.Elsewhere(before, OutcomeKind.Rejected));
        }

        var standing = MastodonIds.Of(post.Earlier?.RemoteId);
        return post.Earlier is not null && standing.Count == 0
            ? (null, new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which post at Mastodon it is. Change it there by hand, or withdraw it here and schedule it anew."))
            : await FirstAsync(post, account, new MastodonTicket(
                account.Site.AbsoluteUri, id, me.Text("acct") ?? id, $"contenthub-{post.PublicationId:N}", null, [], standing, before?.Visibility ?? account.Visibility, MastodonText.Language(post.Revision.Content.Language), null), stop);
    }

    private async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> FirstAsync(ChannelPost post, MastodonAccount account, MastodonTicket ticket, CancellationToken stop)
    {
        var newest = await client.StatusesAsync(account, ticket.Account, null, 1, stop);
        if (!MastodonOutcomes.IsList(newest))
        {
            return (null, MastodonOutcomes.BeforeSending(newest));
        }

        var since = MastodonStatus.Of(newest.Body.Items().Cast<System.Text.Json.JsonElement?>().FirstOrDefault())?.Id;
        return await UploadAsync(post, account, ticket with { Since = since ?? "0" }, stop);
    }

    // A second try sends what the first one prepared, word for word; only uploads that the server may have thrown away are made again.
    private async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> AgainAsync(ChannelPost post, MastodonAccount account, MastodonTicket kept, CancellationToken stop) =>
        kept.UploadedAt is { } at && at + MastodonPictures.Kept < clock.GetUtcNow() ? await UploadAsync(post, account, kept, stop) : (kept.Kept(), null);

    private async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> UploadAsync(ChannelPost post, MastodonAccount account, MastodonTicket ticket, CancellationToken stop)
    {
        var instance = await client.InstanceAsync(account, stop);
        var limits = MastodonLimits.Of(instance.IsOk ? instance.Body : null);
        var parts = MastodonText.Parts(post.Revision.Content, post.Permalink);
        if (MastodonChecks.Parts(parts, limits, "").FirstOrDefault(f => f.Severity == FindingSeverity.Blocks) is { } finding)
        {
            return (null, new DeliveryOutcome(OutcomeKind.Rejected, $"{account.Site.Host} does not take this post. {finding.Message}"));
        }

        var (placed, refusal) = await pictures.UploadAsync(parts, account, limits, stop);
        return refusal is null ? ((ticket with { Parts = placed, UploadedAt = placed.Any(p => p.Media.Count > 0) ? clock.GetUtcNow() : null }).Kept(), null) : (null, refusal);
    }
}
