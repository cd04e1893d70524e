using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// What a second try needs to be recognisably the same: the same words with the same pictures are what LinkedIn knows a repeated post by.
internal sealed record LinkedInTicket(string Author, string Name, JsonObject Post, string? Comment, DateTimeOffset At, string NoPicture = "")
{
    public string Commentary => (string?)Post["commentary"] ?? "";

    // Of the card; null without one.
    public string? Source => (string?)Post["content"]?["article"]?["source"];

    public DeliveryTicket Kept() => new(JsonSerializer.Serialize(this, JsonSerializerOptions.Web));

    public static LinkedInTicket? From(DeliveryTicket? ticket) =>
        ticket is not null && JsonSerializer.Deserialize<LinkedInTicket>(ticket.Json, JsonSerializerOptions.Web) is { Author.Length: > 0, Post: not null } kept ? kept : null;
}
