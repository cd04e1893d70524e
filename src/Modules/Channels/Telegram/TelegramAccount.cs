using System.Text.RegularExpressions;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Telegram;

// The settings of a connection. The token is a part of every address, so no address may be shown. A class, not a record: nothing may print it by accident.
internal sealed partial class TelegramAccount
{
    public const string DefaultServer = "https://api.telegram.org";
    private readonly Uri server;
    private readonly string token;

    private TelegramAccount(Uri server, string token, string chat) => (this.server, this.token, Chat) = (server, token, chat);

    // @name or a number.
    public string Chat { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("token", "Bot token", "From @BotFather, such as 123456789:AA… Add the bot to your channel as an administrator who may post, edit and delete.", Secret: true, Required: true),
        new("chat", "Channel or group", "@name of a public channel, or the number of a private one, such as -1001234567890.", Secret: false, Required: true),
        new("server", "Bot server", $"Leave empty for {DefaultServer}, or enter the address of a Bot API server of your own.", Secret: false, Required: false),
    ];

    public CallManners Manners => new(
        body => new Fault(body.NumberOf("error_code") is { } code ? code.ToString(System.Globalization.CultureInfo.InvariantCulture) : "", body.StringOf("description") ?? ""),
        [token, token.Split(':')[1]],
        mostAnswerBytes: 256 * 1024,
        wait: body => body.PartOf("parameters")?.NumberOf("retry_after") is >= 0 and < 1_000_000 and var seconds ? TimeSpan.FromSeconds(seconds) : null);

    public Uri Address(string method) => new(server, $"/bot{token}/{method}"); // with its slash, else the part before the colon would be a scheme

    // For people: without the token.
    public string Shown(string method) => new Uri(server, $"/bot…/{method}").ToString();

    public static (TelegramAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.Read(Value("server") is { Length: > 0 } given ? given : DefaultServer) is not { } server)
        {
            return (null, "The bot server's address must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var (token, chat) = (Value("token"), Value("chat"));
        return !Token().IsMatch(token) ? (null, "The bot token must be a number, a colon and some 35 letters and digits. Copy it from @BotFather into the settings of this connection.")
            : !ChatName().IsMatch(chat) ? (null, "The channel must be its @name or its number, such as -1001234567890. Correct it in the settings of this connection.")
            : (new TelegramAccount(new Uri(server.GetLeftPart(UriPartial.Authority) + "/"), token, chat), null);
    }

    [GeneratedRegex(@"^\d{1,20}:[A-Za-z0-9_-]{20,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^(@[A-Za-z0-9_]{3,64}|-?\d{1,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex ChatName();
}
