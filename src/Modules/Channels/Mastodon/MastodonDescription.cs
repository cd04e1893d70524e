using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// What this channel can do, and which rights its token needs.
internal static class MastodonDescription
{
    private static readonly Uri Manual = new("https://docs.joinmastodon.org/methods/statuses/");
    private static readonly Uri Limits = new("https://docs.joinmastodon.org/api/rate-limits/");
    private static readonly Uri Instance = new("https://docs.joinmastodon.org/entities/Instance/");

    private static readonly string[] Needed = ["read:accounts", "read:statuses", "write:statuses", "write:media"];

    public static ChannelDescription Of { get; } = new(
        MastodonVariant.Kind, "Mastodon", MastodonAccount.Settings, NeedsPermalink: true, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "A text with a link, or a thread, on any server that speaks Mastodon.",
        Limits =
        [
            new("Text", "500 characters at most servers, read from the server before sending; an address counts 23", Instance),
            new("Pictures", "4 with a description of 1,500 characters each, at most servers", Instance),
            new("Requests", "300 in 5 minutes; 30 uploads and 30 deletions in 30 minutes", Limits),
            new("Repeated requests", "known by their key for an hour; ContentHub also looks before it posts", Manual),
        ],
        Changes = "A newer revision changes the post in place, and Mastodon shows that it was edited. Who sees it can't be changed. Withdrawing deletes it; other servers are told and may be slow.",
    };

    // app: the answer about the token's application; servers before 4.3 don't tell its rights.
    public static ChannelHealth HealthOf(string handle, CallAnswer app)
    {
        if (!app.IsOk || app.Part("scopes") is not { ValueKind: System.Text.Json.JsonValueKind.Array } scopes)
        {
            return new ChannelHealth(null, handle);
        }

        HashSet<string> given = [.. scopes.EnumerateArray().Where(s => s.ValueKind == System.Text.Json.JsonValueKind.String).Select(s => s.GetString()!)];
        List<string> present = [.. Needed.Where(n => given.Contains(n) || given.Contains(n.Split(':')[0]))];
        var trouble = present.Contains("write:statuses") && present.Contains("read:statuses") ? null : "This access token may not post or not read. Give its application the rights read and write at Mastodon, then enter the new token.";
        return new ChannelHealth(trouble, handle, Scopes: new ChannelScopes(present, Needed));
    }
}
