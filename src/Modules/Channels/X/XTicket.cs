using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

internal sealed record XPart(string Text, IReadOnlyList<string> Media);

// What a second try needs. Since: the account's newest post before the first try; ours are newer, and are known by their words.
internal sealed record XTicket(string Account, string Handle, string? Since, IReadOnlyList<XPart> Parts, DateTimeOffset? UploadedAt)
{
    // Ids grow; the longer one is the larger number.
    public bool IsNewer(string id) => Since is null || id.Length > Since.Length || (id.Length == Since.Length && string.CompareOrdinal(id, Since) > 0);

    // In millionths of a US dollar.
    public long CostOf(int parts) => Parts.Take(parts).Sum(p => XText.HasLink(p.Text) ? XLimits.PostWithUrl : XLimits.Post);

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static XTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<XTicket>(ticket.Json, JsonSerializerOptions.Web) is { Parts.Count: > 0 } kept ? kept : null;
}

// The ids of a thread as one remote id.
internal static class XIds
{
    public static string Joined(IEnumerable<string> ids) => string.Join(' ', ids);

    public static IReadOnlyList<string> Of(string? remoteId) => (remoteId ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
