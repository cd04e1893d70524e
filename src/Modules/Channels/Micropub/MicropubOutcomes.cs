using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class MicropubOutcomes
{
    public const string LookYourself = "This site does not say for certain which entries it has. Look there yourself: settle this as delivered if the entry is there, or send it again if it is not.";

    private static readonly OutcomeRules Rules = new(
        "The site", "Micropub endpoint",
        "The site does not accept this access token. Make a new one there and enter it in this connection.",
        "The access token may not do this. Make one with the rights create, update, delete and media, and enter it in this connection.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 401 or 403, Error: "insufficient_scope" } => answer.Becomes(
            OutcomeKind.Reauthorize, "The access token may not do this. Make one with the rights create, update, delete and media, and enter it in this connection."),
        _ => null,
    };
}
