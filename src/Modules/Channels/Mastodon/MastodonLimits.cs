using System.Text.Json;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Mastodon;

// What a server takes. Most keep Mastodon's own numbers; each tells its own.
internal sealed record MastodonLimits(int Characters, int PerUrl, int Pictures, int Alt, int PictureBytes)
{
    public const int PictureWidth = 1920;
    private const int MostPictureBytes = 8_000_000;

    public static MastodonLimits Usual { get; } = new(500, 23, 4, 1500, MostPictureBytes);

    // instance: the answer of /api/v2/instance; what is missing there is as usual.
    public static MastodonLimits Of(JsonElement? instance)
    {
        var statuses = instance?.PartOf("configuration")?.PartOf("statuses");
        var media = instance?.PartOf("configuration")?.PartOf("media_attachments");
        return new MastodonLimits(
            Number(statuses, "max_characters", Usual.Characters),
            Number(statuses, "characters_reserved_per_url", Usual.PerUrl),
            Number(statuses, "max_media_attachments", Usual.Pictures),
            Number(media, "description_limit", Usual.Alt),
            Math.Min(Number(media, "image_size_limit", Usual.PictureBytes), MostPictureBytes));
    }

    private static int Number(JsonElement? part, string name, int usual) => part?.NumberOf(name) is > 0 and <= int.MaxValue and var number ? (int)number : usual;
}
