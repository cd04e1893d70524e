using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

// The settings of a connection with a bot. A class, not a record: nothing may print the token by accident.
internal sealed class SlackBotAccount
{
    public const string DefaultServer = "https://slack.com";

    private SlackBotAccount(Uri server, string token, string conversation) => (Server, Token, Conversation) = (server, token, conversation);

    // Ends with a slash.
    public Uri Server { get; }

    public string Token { get; }

    public string Conversation { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("token", "Bot token", "Make an app at api.slack.com with the rights chat:write and channels:history (groups:history for a private channel), install it, and copy its bot token: xoxb-…", Secret: true, Required: true),
        new("conversation", "Id of the channel", "At Slack under the channel's name, at the end of About, such as C0123456789. Invite the bot to it.", Secret: false, Required: true),
        new("server", "Address of Slack", $"Leave empty for {DefaultServer}.", Secret: false, Required: false),
    ];

    // Slack names what is wrong in an answer of status 200.
    public CallManners Manners => new(body => new Fault(body.StringOf("error") ?? "", body.StringOf("error") ?? ""), [Token], mostAnswerBytes: 2 * 1024 * 1024);

    public static (SlackBotAccount? Account, string? Trouble) From(ChannelConnection connection)
    {
        string Value(string name) => connection.Values.GetValueOrDefault(name, "").Trim();
        if (ServiceAddress.Read(Value("server") is { Length: > 0 } given ? given : DefaultServer) is not { } server)
        {
            return (null, "The address of Slack must begin with https:// and carry no password. Correct it in the settings of this connection.");
        }

        var (token, conversation) = (Value("token"), Value("conversation"));
        return token.Length == 0 || !token.All(c => c is > ' ' and < (char)127) ? (null, "The bot token is missing or has characters that no token has. Copy it from Slack into the settings of this connection.")
            : conversation.Length is 0 or > 40 || !conversation.All(char.IsAsciiLetterOrDigit) ? (null, "The id of the channel is letters and digits, such as C0123456789. Copy it from Slack into the settings of this connection.")
            : (new SlackBotAccount(new Uri(server.GetLeftPart(UriPartial.Authority) + "/"), token, conversation), null);
    }
}
