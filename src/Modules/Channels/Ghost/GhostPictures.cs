using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// Uploads what is not there yet. Ghost can't be asked what it has, so the ticket remembers; an upload whose answer was lost is a file that nobody uses.
internal sealed class GhostPictures(GhostClient client, ArticlePictures pictures)
{
    public async Task<(IReadOnlyDictionary<Guid, string>? Urls, DeliveryOutcome? Refusal)> PlaceAsync(
        ChannelPost post, ArticleHtml article, IReadOnlyDictionary<Guid, string> known, GhostAccount account, CancellationToken stop)
    {
        Dictionary<Guid, string> urls = [];
        foreach (var use in ArticlePictures.In(article, post.Revision.Content.Cover))
        {
            if (known.TryGetValue(use.Asset, out var there))
            {
                urls[use.Asset] = there;
                continue;
            }

            var file = await pictures.OpenAsync(use, stop);
            if (!file.Succeeded)
            {
                return (null, ArticleOutcomes.PictureRefused(file.Error));
            }

            var answer = await client.UploadAsync(account, file.Value, stop);
            if (answer.Part("images").Items().FirstOrDefault().StringOf("url") is not { } url)
            {
                return (null, GhostOutcomes.BeforeSending(answer));
            }

            urls[use.Asset] = url;
        }

        return (urls, null);
    }
}
