using ContentHub.Channels.Calls;
using ContentHub.Channels.Texts;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// Uploads the pictures of the parts. An upload that is never used is thrown away by the server after a day or so.
internal sealed class MastodonPictures(MastodonClient client, IMedia media)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    public async Task<(IReadOnlyList<MastodonPart> Parts, DeliveryOutcome? Refusal)> UploadAsync(IReadOnlyList<ThreadPart> parts, MastodonAccount account, MastodonLimits limits, CancellationToken stop)
    {
        List<MastodonPart> placed = [];
        foreach (var part in parts)
        {
            List<string> ids = [];
            foreach (var picture in part.Pictures)
            {
                var jpeg = await media.JpegAsync(picture.AssetId, MastodonLimits.PictureWidth, limits.PictureBytes, stop);
                if (!jpeg.Succeeded)
                {
                    return ([], new DeliveryOutcome(OutcomeKind.Rejected, $"A picture of this post can't be sent: {jpeg.Error.Message}"));
                }

                var answer = await client.UploadAsync(account, jpeg.Value, picture.Alt, stop);
                if (!answer.IsOk || answer.Text("id") is not { } id)
                {
                    return ([], MastodonOutcomes.BeforeSending(answer));
                }

                ids.Add(id);
            }

            placed.Add(new MastodonPart(part.Text, ids));
        }

        return (placed, null);
    }

    // Null when all are ready. What is attached to a status already answers 404, which is well.
    public async Task<DeliveryOutcome?> UnreadyAsync(MastodonTicket kept, MastodonAccount account, CancellationToken stop)
    {
        foreach (var id in kept.Parts.SelectMany(p => p.Media))
        {
            var answer = await client.MediaAsync(account, id, stop);
            if (answer.Status == 206)
            {
                return answer.Becomes(OutcomeKind.RetryAt, "Mastodon still works on a picture. ContentHub tries again by itself.");
            }

            if (!answer.IsOk && answer.Status != 404)
            {
                return MastodonOutcomes.BeforeSending(answer);
            }
        }

        return null;
    }
}
