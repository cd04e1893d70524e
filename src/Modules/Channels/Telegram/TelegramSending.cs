using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Telegram;

// Puts the post and its replies there. Without keys and without a look-up a message is sent once: what is unclear about the post is for a person,
// and a reply that fails never sends the post again.
internal sealed class TelegramSending(TelegramClient client, IMedia media)
{
    public async Task<DeliveryOutcome> SendAsync(TelegramAccount account, TelegramTicket kept, CancellationToken stop)
    {
        List<long> there = [];
        var remark = "";
        CallAnswer? last = null;
        for (var number = 0; number < kept.Parts.Count; number++)
        {
            var isNew = number >= kept.Standing.Count;
            var (answer, refusal) = isNew ? await CreateAsync(account, kept, number, there, stop) : await ChangeAsync(account, kept, number, stop);
            last = answer ?? last;
            if (refusal is null)
            {
                there.Add(isNew ? TelegramMessage.IdIn(answer!)!.Value : kept.Standing[number]);
            }
            else if (number == 0)
            {
                return refusal;
            }
            else
            {
                remark += FormattableString.Invariant($" Reply {number} is not confirmed ({answer?.Reason ?? "no picture"}). Look there, and post it by hand if it is missing.");
                break;
            }
        }

        foreach (var message in kept.Standing.Skip(kept.Parts.Count).Reverse())
        {
            var gone = await client.DeleteAsync(account, kept.Chat, message, stop);
            remark += gone.IsOk || TelegramOutcomes.IsGone(gone) ? "" : " A reply of the earlier text could not be removed there; remove it by hand.";
        }

        return last!.Becomes(OutcomeKind.Delivered, $"Posted to Telegram.{remark}", TelegramTicket.Joined(there), kept.UrlOf(there[0]));
    }

    private async Task<(CallAnswer? Answer, DeliveryOutcome? Refusal)> CreateAsync(TelegramAccount account, TelegramTicket kept, int number, List<long> there, CancellationToken stop)
    {
        var part = kept.Parts[number];
        var (jpeg, trouble) = await PictureAsync(part, stop);
        if (trouble is not null)
        {
            return (null, trouble);
        }

        var body = TelegramMessage.New(kept, part, number == 0 ? null : there[0]);
        var answer = jpeg is null ? await client.SendAsync(account, body, stop) : await client.SendPhotoAsync(account, body, jpeg, stop);
        return TelegramMessage.IdIn(answer) is null ? (answer, TelegramOutcomes.AfterSending(answer)) : (answer, null);
    }

    private async Task<(CallAnswer? Answer, DeliveryOutcome? Refusal)> ChangeAsync(TelegramAccount account, TelegramTicket kept, int number, CancellationToken stop)
    {
        var (part, message) = (kept.Parts[number], kept.Standing[number]);
        var before = kept.Before.ElementAtOrDefault(number)?.Picture;
        JsonObject Body() => TelegramMessage.Edited(kept, part, message);
        CallAnswer answer;
        if (part.Picture is null || part.Picture == before)
        {
            answer = part.Picture is null ? await client.EditTextAsync(account, Body(), stop) : await client.EditCaptionAsync(account, Body(), stop);
        }
        else
        {
            var (jpeg, trouble) = await PictureAsync(part, stop);
            if (trouble is not null)
            {
                return (null, trouble);
            }

            answer = await client.EditPhotoAsync(account, TelegramMessage.EditedPhoto(kept, part, message), jpeg!, stop);
        }

        return (answer.IsOk && answer.Part("result") is not null) || TelegramOutcomes.IsUnchanged(answer) ? (answer, null) : (answer, TelegramOutcomes.AfterChanging(answer));
    }

    private async Task<(byte[]? Jpeg, DeliveryOutcome? Trouble)> PictureAsync(TelegramPart part, CancellationToken stop)
    {
        if (part.Picture is not { } asset)
        {
            return (null, null);
        }

        var jpeg = await media.JpegAsync(asset, TelegramText.PictureWidth, TelegramText.PictureBytes, stop);
        return jpeg.Succeeded ? (jpeg.Value, null) : (null, new DeliveryOutcome(OutcomeKind.Rejected, $"A picture of this post can't be sent: {jpeg.Error.Message}"));
    }
}
