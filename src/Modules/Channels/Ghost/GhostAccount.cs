using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Ghost;

// The settings of a connection. A class, not a record: nothing may print the key by accident.
internal sealed partial class GhostAccount
{
    private readonly string id;
    private readonly string secret;

    private GhostAccount(Uri site, string id, string secret) => (Site, this.id, this.secret) = (site, id, secret);

    // Ends with a slash.
    public Uri Site { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("site", "Address of the site", "As Ghost shows it with the key under “API URL”, such as https://blog.example.com.", Secret: false, Required: true),
        new("key", "Admin API key", "Make one in Ghost under Settings, Integrations, Add custom integration. It has two parts with a colon between them.", Secret: true, Required: true),
    ];

    // Signed for one call and over within minutes; begun a little earlier, for a server whose clock is behind.
    public string Token(DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        var head = Part(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT", ["kid"] = id });
        var body = Part(new JsonObject { ["iat"] = seconds - 30, ["exp"] = seconds + 200, ["aud"] = "/admin/" });
        var signature = HMACSHA256.HashData(Convert.FromHexString(secret), Encoding.ASCII.GetBytes($"{head}.{body}"));
        return $"{head}.{body}.{Base64Url.EncodeToString(signature)}";
    }

    public CallManners Manners(string token) => new(GhostFaults.In, [secret, $"{id}:{secret}", token]);

    public static (GhostAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.ReadFolder(Value("site")) is not { } site)
        {
            return (null, "The address of the site must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        return Key().Match(Value("key")) is { Success: true } key
            ? (new GhostAccount(site, key.Groups[1].Value, key.Groups[2].Value), null)
            : (null, "This is no Admin API key: it has 24 characters, a colon and 64 characters. Copy it from the integration in Ghost.");
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    [GeneratedRegex(@"\A([0-9a-f]{24}):([0-9a-f]{64})\z", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Key();
}
