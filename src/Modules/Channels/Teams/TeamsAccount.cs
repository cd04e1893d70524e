using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Teams;

// The settings of a connection: one address that lets in whoever knows it. A class, not a record: nothing may print it by accident.
internal sealed class TeamsAccount
{
    private TeamsAccount(Uri address) => Address = address;

    public Uri Address { get; }

    public static IReadOnlyList<ChannelSetting> Settings { get; } =
    [
        new("address", "Address of the workflow", "In Teams open the channel, Workflows, “Post to a channel when a webhook request is received”, and copy the address. It can't be tried without posting, so the first post shows whether it works. Kept like a password.", Secret: true, Required: true),
    ];

    public CallManners Manners => new(
        body => new Fault(body.PartOf("error")?.StringOf("code") ?? "", body.PartOf("error")?.StringOf("message") ?? ""), SecretAddress.Parts(Address), addressIsSecret: true, mostAnswerBytes: 64 * 1024);

    public static (TeamsAccount? Account, string? Trouble) From(ChannelConnection connection) =>
        ServiceAddress.Read(connection.Values.GetValueOrDefault("address", "").Trim()) is { } address && address.PathAndQuery.Length > 1
            ? (new TeamsAccount(address), null)
            : (null, "The address of the workflow must be the whole address that Teams shows, beginning with https://. Correct it in the settings of this connection.");
}
