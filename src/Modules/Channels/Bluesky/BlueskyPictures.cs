using System.Text.Json.Nodes;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

internal sealed record UploadedPicture(JsonNode Blob, string Alt, int Width, int Height)
{
    public JsonObject Json() => new() { ["image"] = Blob.DeepClone(), ["alt"] = Alt, ["aspectRatio"] = new JsonObject { ["width"] = Width, ["height"] = Height } };
}

// The pictures that somebody chose for the post. They were approved with it, so it never goes out without one of them.
internal sealed class BlueskyPictures(BlueskyThumbs uploads, IMedia media)
{
    public async Task<(IReadOnlyList<UploadedPicture> Pictures, DeliveryOutcome? Refusal)> UploadAsync(IReadOnlyList<CoverImage> chosen, BlueskyAccount account, CancellationToken stop)
    {
        List<UploadedPicture> pictures = [];
        foreach (var picture in chosen)
        {
            var asset = await media.FindAsync(picture.AssetId, stop);
            var jpeg = await media.JpegAsync(picture.AssetId, BlueskyLimits.PictureWidth, BlueskyLimits.PictureBytes, stop);
            if (asset is null || !jpeg.Succeeded)
            {
                return ([], new DeliveryOutcome(OutcomeKind.Rejected, $"A picture of the post could not be made ready: {(asset is null ? "it is no longer in the library" : jpeg.Error.Message.TrimEnd('.'))}. Choose another one and have the post approved again."));
            }

            var sent = await uploads.SendAsync(jpeg.Value, account, stop);
            if (sent.Blob is null)
            {
                return ([], sent.Refusal ?? new DeliveryOutcome(OutcomeKind.Rejected, $"Bluesky did not take a picture of the post:{sent.Trouble} Choose another one and have the post approved again."));
            }

            pictures.Add(new UploadedPicture(sent.Blob, picture.Alt, asset.Width, asset.Height));
        }

        return (pictures, null);
    }
}
