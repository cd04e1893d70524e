using ContentHub.Channels.Calls;
using ContentHub.Channels.Texts;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

// Everything that may be repeated: who we are, what the account posted last, and the uploads.
internal sealed class XPreparation(XClient client, IMedia media, TimeProvider clock)
{
    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, XAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var kept = XTicket.From(earlier);
        if (kept is not null && kept.Account != account.Id)
        {
            return (null, XChannel.Elsewhere(kept));
        }

        var newest = await client.TimelineAsync(account, null, 5, stop);
        if (!XOutcomes.IsList(newest))
        {
            return (null, XOutcomes.BeforeSending(newest));
        }

        if (kept is not null && (kept.UploadedAt is null || kept.UploadedAt + XLimits.UploadKept > now))
        {
            return (kept.Kept(), null);
        }

        var (parts, refusal) = await UploadAsync(XText.Parts(post.Revision.Content, post.Permalink), account, stop);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var uploaded = parts.Any(p => p.Media.Count > 0) ? now : (DateTimeOffset?)null;
        // A second try looks for what the first one may have left, so its beginning stays.
        var since = kept is null ? newest.Part("data").Items().Select(p => p.StringOf("id")).FirstOrDefault() : kept.Since;
        return (new XTicket(account.Id, account.Handle, since, parts, uploaded).Kept(), null);
    }

    private async Task<(IReadOnlyList<XPart> Parts, DeliveryOutcome? Refusal)> UploadAsync(IReadOnlyList<ThreadPart> parts, XAccount account, CancellationToken stop)
    {
        List<XPart> placed = [];
        foreach (var part in parts)
        {
            List<string> ids = [];
            foreach (var picture in part.Pictures)
            {
                var jpeg = await media.JpegAsync(picture.AssetId, XLimits.PictureWidth, XLimits.PictureBytes, stop);
                if (!jpeg.Succeeded)
                {
                    return ([], new DeliveryOutcome(OutcomeKind.Rejected, $"A picture of this post can't be sent: {jpeg.Error.Message}"));
                }

                var sent = await client.UploadAsync(account, jpeg.Value, stop);
                if (!sent.IsOk || sent.Part("data")?.StringOf("id") is not { Length: > 0 } id)
                {
                    return ([], XOutcomes.BeforeSending(sent));
                }

                if (picture.Alt.Length > 0 && await client.DescribeAsync(account, id, picture.Alt, stop) is { IsOk: false } undescribed)
                {
                    return ([], XOutcomes.BeforeSending(undescribed));
                }

                ids.Add(id);
            }

            placed.Add(new XPart(part.Text, ids));
        }

        return (placed, null);
    }
}
