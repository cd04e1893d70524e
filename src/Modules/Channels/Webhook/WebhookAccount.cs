using System.Security.Cryptography;
using System.Text;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Webhook;

// The settings of a connection. A class, not a record: nothing may print the secret by accident.
internal sealed class WebhookAccount
{
    private const string Prefix = "whsec_";
    private readonly string secret;
    private readonly byte[] key;

    private WebhookAccount(Uri address, string secret, byte[] key) => (Address, this.secret, this.key) = (address, secret, key);

    public Uri Address { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("address", "Address of the receiver", "Takes a POST with JSON, such as https://example.com/hooks/contenthub. It gets a signed ping when you connect. Kept like a password, since it may let anybody in who knows it; its host is shown.", Secret: true, Required: true),
        new("secret", "Signing secret", "whsec_ and 24 to 64 random bytes in Base64, the same here and at the receiver. Make one with: echo whsec_$(openssl rand -base64 32)", Secret: true, Required: true),
    ];

    // The address may itself be a secret, whole or in part. Whatever JSON comes back may say what is wrong, and nobody needs more of it.
    public CallManners Manners => new(
        body => new Fault(body.StringOf("error") ?? body.StringOf("code") ?? "", body.StringOf("message") ?? ""), [secret, secret[Prefix.Length..], .. SecretAddress.Parts(Address)], addressIsSecret: true, mostAnswerBytes: 256 * 1024);

    // A receiver may say where readers find the post, but not at the address that is nobody's business.
    public string? ShownAt(CallAnswer answer) => ServiceAddress.Shown(answer.Text("url")) is { } url && CallRedaction.Clean(url, SecretAddress.Parts(Address)) == url ? url : null;

    // As Standard Webhooks 1.0 says: over id, time and body.
    public string Sign(string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"))));

    public static (WebhookAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.Read(Value("address")) is not { } address)
        {
            return (null, "The address of the receiver must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var secret = Value("secret");
        var bytes = new byte[100];
        return secret.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) && length is >= 24 and <= 64
            ? (new WebhookAccount(address, secret, bytes[..length]), null)
            : (null, "The signing secret must be whsec_ followed by 24 to 64 bytes in Base64. Enter the one of the receiver in this connection.");
    }
}
