using System.Security.Cryptography;
using System.Text;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// The settings of a connection. A class, not a record: nothing may print the secret by accident.
internal sealed class OrchardAccount
{
    public const string DefaultType = "BlogPost";

    private OrchardAccount(Guid connection, Uri site, string client, string secret, string list, string type, string folder) =>
        (Connection, Site, Client, Secret, List, Type, Folder) = (connection, site, client, secret, list, type, folder);

    public Guid Connection { get; }

    // Ends with a slash.
    public Uri Site { get; }

    public string Client { get; }

    public string Secret { get; }

    // The blog's own id there.
    public string List { get; }

    public string Type { get; }

    // Before the slug in addresses; empty for none.
    public string Folder { get; }

    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Site}\n{Client}\n{Secret}")));

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("site", "Address of the site", "As readers open it, such as https://www.example.com. Its features Content API and OpenID (server, management, token validation) must be on.", Secret: false, Required: true),
        new("client", "Client id", "Of an application that is made there under Security, OpenID Connect, Applications, with the flow client credentials and a role that may use the content API, view, publish, edit and delete content.", Secret: false, Required: true),
        new("secret", "Client secret", "Of that application.", Secret: true, Required: true),
        new("list", "Id of the blog", "The content item id of the blog that posts go into: 26 letters and digits, at the end of its address in the dashboard.", Secret: false, Required: true),
        new("type", "Content type", $"Leave empty for {DefaultType}. Another type needs the same parts: title, autoroute, Markdown body.", Secret: false, Required: false),
        new("folder", "Folder of addresses", "Stands before the slug, such as blog. Leave empty for blog; a single / for none.", Secret: false, Required: false),
    ];

    // Errors are pages of the site's own theme, so there is nothing to read in them; only the token's answer is JSON.
    public CallManners MannersWith(string? token) => new(
        body => new Fault(body.StringOf("error") ?? "", body.StringOf("error_description") ?? body.StringOf("detail") ?? body.StringOf("title") ?? ""), token is null ? [Secret] : [Secret, token]);

    public static (OrchardAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.ReadFolder(Value("site")) is not { } site)
        {
            return (null, "The address of the site must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var (client, secret, list) = (Value("client"), Value("secret"), Value("list"));
        if (client.Length == 0 || secret.Length == 0)
        {
            return (null, "The client id or its secret is missing. Enter both in the settings of this connection.");
        }

        var type = Value("type") is { Length: > 0 } named ? named : DefaultType;
        var folder = (Value("folder") is { Length: > 0 } path ? path : "blog").Trim('/');
        return !IsName(list) || !IsName(type) ? (null, "The id of the blog and the content type are letters and digits. Copy them from Orchard Core into the settings of this connection.")
            : folder.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '/' or '.')) ? (null, "The folder of addresses may have letters, digits, hyphens and slashes. Correct it in the settings of this connection.")
            : (new OrchardAccount(connection.Id, site, client, secret, list, type, folder), null);
    }

    private static bool IsName(string text) => text.Length is > 0 and <= 100 && text.All(char.IsAsciiLetterOrDigit);
}
