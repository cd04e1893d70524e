using System.Text.Json;
using ContentHub.Channels.Texts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Telegram;

// Picture: the asset; null without one.
internal sealed record TelegramPart(string Text, Guid? Picture)
{
    public static TelegramPart Of(ThreadPart part) => new(part.Text, part.Pictures.Count > 0 ? part.Pictures[0].AssetId : null);
}

// What was decided before the first try. Chat: the number that Telegram gave. Standing: the messages of an earlier revision, with what they were.
internal sealed record TelegramTicket(long Chat, string? Name, string? Link, IReadOnlyList<TelegramPart> Parts, IReadOnlyList<long> Standing, IReadOnlyList<TelegramPart> Before)
{
    // A private channel's address works for its members.
    public string? UrlOf(long message) =>
        Name is { Length: > 0 } ? FormattableString.Invariant($"https://t.me/{Name}/{message}")
        : Chat < -1_000_000_000_000 ? FormattableString.Invariant($"https://t.me/c/{-Chat - 1_000_000_000_000}/{message}")
        : null;

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static TelegramTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<TelegramTicket>(ticket.Json, JsonSerializerOptions.Web) is { Parts.Count: > 0 } kept ? kept : null;

    // The first message and its replies as one remote id.
    public static string Joined(IEnumerable<long> messages) => string.Join(' ', messages.Select(m => m.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static IReadOnlyList<long> Messages(string? remoteId) =>
        [.. (remoteId ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => long.TryParse(id, out var number) ? number : 0).Where(id => id > 0)];
}
