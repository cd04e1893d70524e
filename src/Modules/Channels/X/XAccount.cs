using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

// A connection as it is used. A class, not a record: nothing prints the access by accident.
internal sealed class XAccount
{
    private XAccount(ChannelConnection connection, XServers servers) => (Connection, Servers) = (connection, servers);

    public ChannelConnection Connection { get; }

    public XServers Servers { get; }

    public string Id => Connection.Values[OAuthValues.Account];

    // Without @.
    public string Handle => Connection.Values.GetValueOrDefault(OAuthValues.AccountName, "").TrimStart('@');

    public string Access => Connection.Values[OAuthValues.Access];

    public CallManners Manners => new(FaultIn, SignedInCalls.SecretsOf(Connection));

    public static (XAccount? Account, string? Trouble) From(ChannelConnection connection) =>
        XServers.Of(connection.Values.GetValueOrDefault(OAuthValues.Server)) is not { } servers ? (null, "The other server in Settings, Network apps must begin with https://. Correct it there, then reconnect this channel.")
        : connection.Values.GetValueOrDefault(OAuthValues.Access, "").Length == 0 || connection.Values.GetValueOrDefault(OAuthValues.Account, "").Length == 0 ? (null, "Nobody is signed in at X for this channel. Reconnect it.")
        : (new XAccount(connection, servers), null);

    // {"title":"Forbidden","detail":"…","type":"about:blank"}, or a list of errors.
    private static Fault FaultIn(JsonElement body)
    {
        var first = body.PartOf("errors").Items().FirstOrDefault();
        return new Fault(body.StringOf("title") ?? first.StringOf("title") ?? "", body.StringOf("detail") ?? first.StringOf("detail") ?? first.StringOf("message") ?? "");
    }
}

// Where people sign in, and where calls go.
internal sealed record XServers(Uri Web, Uri Api)
{
    private static readonly XServers Real = new(new Uri("https://x.com/"), new Uri("https://api.x.com/"));

    public static XServers? Of(string? other) => string.IsNullOrEmpty(other) ? Real : ServiceAddress.ReadFolder(other) is { } address ? new XServers(address, address) : null;
}
