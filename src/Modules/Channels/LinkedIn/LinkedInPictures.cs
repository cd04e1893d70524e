using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// Uploads pictures. What is never used is not shown to anybody.
internal sealed class LinkedInPictures(LinkedInClient client, IMedia media)
{
    // Of the text itself: without them it is another post.
    public async Task<(IReadOnlyList<LinkedInPicture>? Pictures, DeliveryOutcome? Refusal)> OfPostAsync(IReadOnlyList<CoverImage> pictures, LinkedInAccount account, CancellationToken stop)
    {
        List<LinkedInPicture> placed = [];
        foreach (var picture in pictures)
        {
            var jpeg = await media.JpegAsync(picture.AssetId, LinkedInLimits.PictureWidth, LinkedInLimits.PictureBytes, stop);
            if (!jpeg.Succeeded)
            {
                return (null, new DeliveryOutcome(OutcomeKind.Rejected, $"A picture of this post can't be sent: {jpeg.Error.Message}"));
            }

            var (urn, refusal) = await UploadAsync(jpeg.Value, account, stop);
            if (urn is null)
            {
                return (null, refusal);
            }

            placed.Add(new LinkedInPicture(urn, picture.Alt));
        }

        return (placed, null);
    }

    // Of the card. A picture that can't be had keeps no post from going out; a network that asks to wait does.
    public async Task<(string? Urn, string Remark, DeliveryOutcome? Refusal)> OfCardAsync(CoverImage? cover, LinkedInAccount account, CancellationToken stop)
    {
        if (cover is null)
        {
            return (null, "", null);
        }

        var jpeg = await media.JpegAsync(cover.AssetId, LinkedInLimits.ThumbWidth, LinkedInLimits.PictureBytes, stop);
        if (!jpeg.Succeeded)
        {
            return (null, $" Its card has no picture: {jpeg.Error.Message}", null);
        }

        var (urn, refusal) = await UploadAsync(jpeg.Value, account, stop);
        return urn is not null ? (urn, "", null)
            : refusal!.Kind is OutcomeKind.Rejected ? (null, $" Its card has no picture: {refusal.Message}", null)
            : (null, "", refusal);
    }

    private async Task<(string? Urn, DeliveryOutcome? Refusal)> UploadAsync(byte[] jpeg, LinkedInAccount account, CancellationToken stop)
    {
        var begun = await client.BeginUploadAsync(account, stop);
        if (!begun.IsOk || begun.Part("value") is not { ValueKind: JsonValueKind.Object } place || place.StringOf("image") is not { Length: > 0 and < 200 } urn
            || account.Servers.Upload(place.StringOf("uploadUrl")) is not { } to)
        {
            return (null, LinkedInOutcomes.BeforeSending(begun));
        }

        var sent = await client.UploadAsync(account, to, jpeg, stop);
        return sent.Status is >= 200 and < 300 ? (urn, null) : (null, LinkedInOutcomes.BeforeSending(sent));
    }
}
