using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

// The settings of a connection. A class, not a record: nothing may print the token by accident.
internal sealed class MicropubAccount
{
    private MicropubAccount(Uri endpoint, string token, bool asNote) => (Endpoint, Token, AsNote) = (endpoint, token, asNote);

    public Uri Endpoint { get; }

    public string Token { get; }

    // A short note with a link instead of the whole post.
    public bool AsNote { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("endpoint", "Micropub endpoint", "The address that your site names as rel=micropub, such as https://www.example.com/micropub.", Secret: false, Required: true),
        new("token", "Access token", "With the rights create, update, delete and media. Your site's dashboard makes one.", Secret: true, Required: true),
        new("form", "Form", "article for the whole post, or note for summary and link. Leave empty for article.", Secret: false, Required: false),
    ];

    public CallManners Manners => new(body => new Fault(body.StringOf("error") ?? "", body.StringOf("error_description") ?? body.StringOf("error") ?? ""), [Token]);

    public static (MicropubAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.Read(Value("endpoint")) is not { } endpoint)
        {
            return (null, "The Micropub endpoint must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var (token, form) = (Value("token"), Value("form").ToLowerInvariant());
        return token.Length == 0 || !token.All(c => c is > ' ' and < (char)127) ? (null, "The access token is missing or has characters that no token has. Copy it into the settings of this connection.")
            : form is not ("" or "article" or "note") ? (null, "The form must be article or note. Correct it in the settings of this connection.")
            : (new MicropubAccount(endpoint, token, form == "note"), null);
    }
}
