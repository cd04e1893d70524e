using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

internal sealed record PlacedPictures(IReadOnlyDictionary<Guid, string> Urls, long Cover, DeliveryOutcome? Refusal)
{
    public static PlacedPictures Refused(DeliveryOutcome refusal) => new(new Dictionary<Guid, string>(), 0, refusal);
}

// Each picture is in the media library once: its name there is made of its pixels and its description, and is looked up before uploading.
internal sealed class WordPressPictures(WordPressClient client, ArticlePictures pictures)
{
    public async Task<PlacedPictures> PlaceAsync(ChannelPost post, ArticleHtml article, WordPressAccount account, CancellationToken stop)
    {
        var cover = post.Revision.Content.Cover;
        Dictionary<Guid, PictureFile> files = [];
        foreach (var use in ArticlePictures.In(article, cover))
        {
            var file = await pictures.OpenAsync(use, stop);
            if (!file.Succeeded)
            {
                return PlacedPictures.Refused(ArticleOutcomes.PictureRefused(file.Error));
            }

            files[use.Asset] = file.Value;
        }

        return files.Count == 0 ? new PlacedPictures(new Dictionary<Guid, string>(), 0, null) : await PlaceAsync(files, cover?.AssetId, account, stop);
    }

    private async Task<PlacedPictures> PlaceAsync(Dictionary<Guid, PictureFile> files, Guid? cover, WordPressAccount account, CancellationToken stop)
    {
        var seen = await client.MediaNamedAsync(account, files.Values.Select(f => f.Name).Distinct().Take(100), stop);
        if (!seen.IsOk)
        {
            return PlacedPictures.Refused(WordPressOutcomes.BeforeSending(seen));
        }

        var there = seen.Body.Items().Where(m => m.StringOf("slug") is not null).DistinctBy(m => m.StringOf("slug")).ToDictionary(m => m.StringOf("slug")!);
        Dictionary<Guid, string> urls = [];
        var coverId = 0L;
        foreach (var (asset, file) in files)
        {
            if (!there.TryGetValue(file.Name, out var placed))
            {
                var answer = await client.UploadAsync(account, file, stop);
                if (!answer.IsOk)
                {
                    return PlacedPictures.Refused(WordPressOutcomes.BeforeSending(answer));
                }

                there[file.Name] = placed = answer.Body!.Value;
            }

            if (placed.StringOf("source_url") is not { } url || placed.NumberOf("id") is not { } id)
            {
                return PlacedPictures.Refused(new DeliveryOutcome(OutcomeKind.RetryAt, "WordPress does not say where it keeps a picture. ContentHub tries again by itself."));
            }

            urls[asset] = url;
            coverId = asset == cover ? id : coverId;
        }

        return new PlacedPictures(urls, coverId, null);
    }
}
