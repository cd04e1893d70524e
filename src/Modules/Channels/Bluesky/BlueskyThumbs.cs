using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Trouble: a sentence for the ledger when the card goes without a picture.
internal sealed record Thumb(JsonNode? Blob, string? Trouble, DeliveryOutcome? Refusal)
{
    public static Thumb None { get; } = new(null, null, null);
}

// The picture of the link card. A picture that can't be had never keeps a post from going out; a service that asks to wait does.
internal sealed class BlueskyThumbs(BlueskyClient client, BlueskySessions sessions, IMedia media)
{
    public async Task<Thumb> UploadAsync(CoverImage? cover, BlueskyAccount account, CancellationToken stop)
    {
        if (cover is null)
        {
            return Thumb.None;
        }

        var jpeg = await media.JpegAsync(cover.AssetId, BlueskyLimits.ThumbWidth, BlueskyLimits.ThumbBytes, stop);
        if (!jpeg.Succeeded)
        {
            return Without(jpeg.Error.Message);
        }

        var sent = await SendAsync(jpeg.Value, account, stop);
        return sent.Trouble is { } reason ? Without(reason) : sent;
    }

    // Trouble: why the service will never take it.
    public async Task<Thumb> SendAsync(byte[] jpeg, BlueskyAccount account, CancellationToken stop)
    {
        var (_, answer) = await sessions.CallAsync(account, null, s => client.UploadJpegAsync(account, s.Access, jpeg, stop), stop);
        if (answer is { IsOk: true } && answer.Part("blob") is { ValueKind: JsonValueKind.Object } blob && IsBlob(blob))
        {
            return new Thumb(JsonNode.Parse(blob.GetRawText()), null, null);
        }

        var outcome = BlueskyOutcomes.BeforeSending(answer!);
        return outcome.Kind == OutcomeKind.Rejected ? new Thumb(null, outcome.Message, null) : new Thumb(null, null, outcome);
    }

    private static bool IsBlob(JsonElement blob) =>
        blob.StringOf("$type") == "blob" && blob.TryGetProperty("ref", out var reference) && reference.StringOf("$link") is { Length: > 0 and < 200 };

    private static Thumb Without(string reason) => new(null, $" The link card has no picture: {reason}", null);
}
