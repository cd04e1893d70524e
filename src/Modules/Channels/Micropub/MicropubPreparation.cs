using ContentHub.Accounts.Contracts;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

// Everything that may be repeated: whether the site lets us in, and the pictures, which go to its media endpoint or stay at the hub.
internal sealed class MicropubPreparation(MicropubClient client, ArticleWriter articles, ArticlePictures pictures, IMedia media, ISettings settings)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, MicropubAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var config = await client.ConfigAsync(account, stop);
        if (!config.IsOk)
        {
            return (null, MicropubOutcomes.BeforeSending(config));
        }

        var (kept, before) = (MicropubTicket.From(earlier), MicropubTicket.From(post.Earlier?.Ticket));
        if (kept is not null)
        {
            return kept.IsOf(account) ? (earlier, null) : (null, ArticleOutcomes.Elsewhere(kept.Endpoint, OutcomeKind.Reauthorize));
        }

        if (post.Earlier is { } standing && (standing.Url is null || before?.IsOf(account) is not true))
        {
            return (null, before is null || standing.Url is null
                ? new DeliveryOutcome(OutcomeKind.Rejected, "Nobody knows which entry it is. Change it there by hand, or withdraw it here and schedule it anew.")
                : ArticleOutcomes.Elsewhere(before.Endpoint, OutcomeKind.Rejected));
        }

        var (placed, refusal) = await PlaceAsync(post, account, config, before?.Pictures ?? new Dictionary<Guid, string>(), stop);
        return placed is null ? (null, refusal) : (new MicropubTicket(account.Endpoint.AbsoluteUri, post.Earlier?.RemoteId ?? post.Earlier?.Url, before?.AsNote ?? account.AsNote, placed).Kept(), null);
    }

    private async Task<(IReadOnlyDictionary<Guid, string>? Places, DeliveryOutcome? Refusal)> PlaceAsync(
        ChannelPost post, MicropubAccount account, CallAnswer config, IReadOnlyDictionary<Guid, string> known, CancellationToken stop)
    {
        var uses = ArticlePictures.In(await articles.WriteAsync(post, stop), post.Revision.Content.Cover);
        if (ServiceAddress.Read(config.Text("media-endpoint") ?? "x://") is not { } endpoint)
        {
            await media.MarkPublicAsync([.. uses.Select(u => u.Asset)], stop);
            var root = (await settings.BaseAddressAsync(stop)).AbsoluteUri.TrimEnd('/');
            return (uses.ToDictionary(u => u.Asset, u => root + MediaPaths.Markdown(u.Asset)), null);
        }

        Dictionary<Guid, string> places = [];
        foreach (var use in uses)
        {
            if (known.TryGetValue(use.Asset, out var there))
            {
                places[use.Asset] = there;
                continue;
            }

            var file = await pictures.OpenAsync(use, stop);
            if (!file.Succeeded)
            {
                return (null, ArticleOutcomes.PictureRefused(file.Error));
            }

            var answer = await client.UploadAsync(account, endpoint, file.Value, stop);
            if (answer.Status is not (201 or 202 or 200) || answer.Location is not { } place)
            {
                return (null, MicropubOutcomes.BeforeSending(answer));
            }

            places[use.Asset] = place.AbsoluteUri;
        }

        return (places, null);
    }
}
