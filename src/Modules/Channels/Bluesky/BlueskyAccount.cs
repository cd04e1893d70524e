using System.Security.Cryptography;
using System.Text;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// The settings of a connection. A class, not a record: nothing may print the password by accident.
internal sealed class BlueskyAccount
{
    public const string DefaultService = "https://bsky.social";

    private BlueskyAccount(Guid connection, Uri service, string identifier, string password) =>
        (Connection, Service, Identifier, Password) = (connection, service, identifier, password);

    public Guid Connection { get; }

    public Uri Service { get; }

    public string Identifier { get; }

    public string Password { get; }

    // Changes with any setting, so that a new password never meets the session of the old one.
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Service}\n{Identifier}\n{Password}")));

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("service", "Service address", $"Leave empty for {DefaultService}, or enter the address of your own server.", Secret: false, Required: false),
        new("identifier", "Handle", "The name of the account without @, such as northwind.bsky.social.", Secret: false, Required: true),
        new("password", "App password", "Make one at Bluesky under Settings, Privacy and security, App passwords. Do not use the password of the account.", Secret: true, Required: true),
    ];

    public static (BlueskyAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        var address = Value("service") is { Length: > 0 } given ? given : DefaultService;
        var (identifier, password) = (Value("identifier").TrimStart('@'), Value("password"));
        if (!Uri.TryCreate(address, UriKind.Absolute, out var service) || service.UserInfo.Length > 0
            || (service.Scheme != Uri.UriSchemeHttps && !(service.Scheme == Uri.UriSchemeHttp && service.IsLoopback)))
        {
            return (null, "The service address must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        return identifier.Length == 0 || password.Length == 0
            ? (null, "The handle or the app password is missing. Enter both in the settings of this connection.")
            : (new BlueskyAccount(connection.Id, new Uri(service.GetLeftPart(UriPartial.Authority) + "/"), identifier, password), null);
    }
}
