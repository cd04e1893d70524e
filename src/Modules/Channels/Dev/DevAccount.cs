using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

// The settings of a connection. A class, not a record: nothing may print the key by accident.
internal sealed class DevAccount
{
    public const string DefaultServer = "https://dev.to";

    private DevAccount(Uri server, string key) => (Server, Key) = (server, key);

    // Ends with a slash.
    public Uri Server { get; }

    public string Key { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("key", "API key", "Make one at DEV under Settings, Extensions, DEV Community API Keys.", Secret: true, Required: true),
        new("server", "Address of the community", $"Leave empty for {DefaultServer}, or enter the address of another community that runs on Forem.", Secret: false, Required: false),
    ];

    public CallManners Manners => new(body => new Fault("", body.StringOf("error") ?? ""), [Key]);

    public static (DevAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.Read(Value("server") is { Length: > 0 } given ? given : DefaultServer) is not { } server)
        {
            return (null, "The address of the community must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var key = Value("key");
        return key.Length == 0 || !key.All(c => c is > ' ' and < (char)127)
            ? (null, "The API key is missing or has characters that no key has. Copy it from DEV into the settings of this connection.")
            : (new DevAccount(new Uri(server.GetLeftPart(UriPartial.Authority) + "/"), key), null);
    }
}
