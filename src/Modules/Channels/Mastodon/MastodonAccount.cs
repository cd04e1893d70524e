using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// The settings of a connection. A class, not a record: nothing may print the token by accident.
internal sealed class MastodonAccount
{
    private static readonly string[] Visibilities = ["public", "unlisted", "private"];

    private MastodonAccount(Uri site, string token, string visibility) => (Site, Token, Visibility) = (site, token, visibility);

    // Ends with a slash.
    public Uri Site { get; }

    public string Token { get; }

    public string Visibility { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("site", "Address of the server", "Where the account lives, such as https://mastodon.social.", Secret: false, Required: true),
        new("token", "Access token", "Make an application there under Preferences, Development, with the rights read and write, and copy its access token.", Secret: true, Required: true),
        new("visibility", "Who sees the posts", "public, unlisted (not in the public timelines) or private (followers only). Leave empty for public.", Secret: false, Required: false),
    ];

    public CallManners Manners => new(body => new Fault("", body.StringOf("error") ?? ""), [Token], mostAnswerBytes: 1024 * 1024);

    public static (MastodonAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.Read(Value("site")) is not { } site)
        {
            return (null, "The address of the server must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var token = Value("token");
        if (token.Length == 0 || !token.All(c => c is > ' ' and < (char)127))
        {
            return (null, "The access token is missing or has characters that no token has. Copy it from Mastodon into the settings of this connection.");
        }

        var visibility = Value("visibility") is { Length: > 0 } chosen ? chosen.ToLowerInvariant() : "public";
        return Visibilities.Contains(visibility)
            ? (new MastodonAccount(new Uri(site.GetLeftPart(UriPartial.Authority) + "/"), token, visibility), null)
            : (null, "Who sees the posts must be public, unlisted or private. Correct it in the settings of this connection.");
    }
}
