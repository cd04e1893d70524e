using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

// The settings of a connection: one address that lets in whoever knows it. A class, not a record: nothing may print it by accident.
internal sealed class SlackAccount
{
    private SlackAccount(Uri address) => Address = address;

    public Uri Address { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("address", "Address of the incoming webhook", "Make one at Slack for the conversation that shall hear of new posts: https://hooks.slack.com/services/… Kept like a password, since it lets in whoever knows it.", Secret: true, Required: true),
    ];

    // Slack answers a word, not JSON.
    public CallManners Manners => new(_ => Fault.None, SecretAddress.Parts(Address), addressIsSecret: true, mostAnswerBytes: 64 * 1024);

    public static (SlackAccount? Account, string? Trouble) From(ChannelConnection connection) =>
        ServiceAddress.Read(connection.Values.GetValueOrDefault("address", "").Trim()) is { } address && address.AbsolutePath.Length > 1
            ? (new SlackAccount(address), null)
            : (null, "The address of the incoming webhook must be the whole address that Slack shows, beginning with https://. Correct it in the settings of this connection.");
}
