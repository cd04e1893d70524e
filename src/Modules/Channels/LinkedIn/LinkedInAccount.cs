using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// A connection as it is used: a page of a company or the profile of a person. A class, not a record: nothing prints the access by accident.
internal sealed class LinkedInAccount
{
    private LinkedInAccount(ChannelConnection connection, LinkedInServers servers) => (Connection, Servers) = (connection, servers);

    public ChannelConnection Connection { get; }

    public LinkedInServers Servers { get; }

    // urn:li:organization:… or urn:li:person:…
    public string Author => Connection.Values[OAuthValues.Account];

    public string Name => Connection.Values.GetValueOrDefault(OAuthValues.AccountName, "") is { Length: > 0 } name ? name : Author;

    public string Access => Connection.Values[OAuthValues.Access];

    // LinkedIn lets nobody read the posts of a profile, the person's own app included.
    public bool IsReadable => IsPage(Author);

    public CallManners Manners => new(LinkedInFaults.In, SignedInCalls.SecretsOf(Connection));

    public static bool IsPage(string author) => author.StartsWith("urn:li:organization:", StringComparison.Ordinal);

    public static (LinkedInAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        if (LinkedInServers.Of(connection.Values.GetValueOrDefault(OAuthValues.Server)) is not { } servers)
        {
            return (null, "The other server in Settings, Network apps must begin with https://. Correct it there, then reconnect this channel.");
        }

        return connection.Values.GetValueOrDefault(OAuthValues.Access, "").Length == 0 || !connection.Values.GetValueOrDefault(OAuthValues.Account, "").StartsWith("urn:li:", StringComparison.Ordinal)
            ? (null, "Nobody is signed in at LinkedIn for this channel. Reconnect it.")
            : (new LinkedInAccount(connection, servers), null);
    }
}

// Where people sign in, and where calls go.
internal sealed record LinkedInServers(Uri Web, Uri Api)
{
    private static readonly LinkedInServers Real = new(new Uri("https://www.linkedin.com/"), new Uri("https://api.linkedin.com/"));

    // other: a server that stands in for both; null when it is no address.
    public static LinkedInServers? Of(string? other) => string.IsNullOrEmpty(other) ? Real : ServiceAddress.ReadFolder(other) is { } address ? new LinkedInServers(address, address) : null;

    // Pictures are sent where LinkedIn says, and that is one of its own servers.
    public Uri? Upload(string? said) => Uri.TryCreate(said, UriKind.Absolute, out var address)
        && (address.Authority == Web.Authority || (address.Scheme == Uri.UriSchemeHttps && address.Host.EndsWith(".linkedin.com", StringComparison.OrdinalIgnoreCase))) ? address : null;
}
