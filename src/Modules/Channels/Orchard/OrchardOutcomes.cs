using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class OrchardOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "Orchard Core", "address of the site",
        "Orchard Core does not accept this client id with this secret. Check both there under Security, OpenID Connect, and enter them in this connection.",
        "Orchard Core does not let this connection publish. Check the address of the site, that its Content API is on, and that the application's role may use it and publish, edit and delete.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    // Refusals are pages of the theme, which say nothing: the usual reasons are named instead.
    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 400, Error: "invalid_client" or "unauthorized_client" or "invalid_grant" or "unsupported_grant_type" } => answer.Becomes(
            OutcomeKind.Reauthorize, "Orchard Core does not accept this application. Check its id, its secret and that it allows client credentials."),
        { Status: 400 } when answer.Error.Length == 0 => answer.Becomes(
            OutcomeKind.Rejected, "Orchard Core refused the post and does not say why. Usually its address is taken there, or the content type or the blog's id in this connection is wrong. Give the post another slug, or correct the connection, and schedule it again."),
        _ => null,
    };
}
