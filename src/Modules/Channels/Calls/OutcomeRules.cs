using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Calls;

// Pure: what an answer means for a delivery, for every network; what is special about one comes first.
// Address: what its people call the address they entered. SignedOut, NotAllowed: sentences with the next step.
internal sealed class OutcomeRules(string network, string address, string signedOut, string notAllowed, Func<CallAnswer, DeliveryOutcome?> own)
{
    // Before the post is sent nothing can have been created: everything that may pass is tried again.
    public DeliveryOutcome BeforeSending(CallAnswer answer) => answer switch
    {
        { Reach: Reach.NotSent } => Unreached(answer),
        { Reach: not Reach.Answered } => answer.Becomes(OutcomeKind.RetryAt, $"{network} does not answer. ContentHub tries again by itself."),
        _ when own(answer) is { } special => special,
        { Status: >= 200 and < 300 } => answer.Becomes(OutcomeKind.RetryAt, $"The {address} does not answer like a {network} server. Check it if this happens again."),
        { Status: >= 500 and not 501 } => answer.Becomes(OutcomeKind.RetryAt, $"{network} has trouble of its own. ContentHub tries again by itself."),
        _ => Refusal(answer),
    };

    // An answer to the one call that creates the post, where it is not the expected one.
    public DeliveryOutcome AfterSending(CallAnswer answer) => answer switch
    {
        { Reach: Reach.NotSent } => Unreached(answer),
        { Reach: Reach.Lost } => answer.Becomes(OutcomeKind.Unknown, "The post was sent, but no answer came. ContentHub looks it up before it does anything else."),
        _ when own(answer) is { } special => special,
        { Status: >= 200 and < 300 } => answer.Becomes(OutcomeKind.Unknown, "The post was sent, but the answer makes no sense. ContentHub looks it up before it does anything else."),
        { Status: >= 500 and not 501 or 408 } => answer.Becomes(OutcomeKind.Unknown, $"{network} reported trouble of its own while the post was sent. ContentHub looks it up before it does anything else."),
        _ => Refusal(answer),
    };

    // Asked whether it has the post, and it did not say.
    public DeliveryOutcome Unasked(CallAnswer answer) =>
        answer.Becomes(OutcomeKind.Unknown, $"{network} could not be asked whether it has this post. ContentHub asks again.");

    private DeliveryOutcome Refusal(CallAnswer answer) => answer switch
    {
        { Status: 429 } => answer.Becomes(OutcomeKind.RetryAt, $"{network} asks to wait: too many requests."),
        { Status: >= 300 and < 400 } => answer.Becomes(OutcomeKind.Reauthorize, $"The {address} answers with a redirect, which ContentHub does not follow. Enter the address of the server itself in the settings of this connection."),
        { Status: 401 } => answer.Becomes(OutcomeKind.Reauthorize, signedOut),
        { Status: 403 or 404 } => answer.Becomes(OutcomeKind.Reauthorize, notAllowed),
        { Status: 413 } => answer.Becomes(OutcomeKind.Rejected, $"{network} finds the post or one of its pictures too large. Make it smaller, then schedule it again."),
        { Status: 501 } => answer.Becomes(OutcomeKind.Rejected, $"The {address} is not a server that posts can be sent to. Check it in the settings of this connection."),
        { Status: 408 or 425 } => answer.Becomes(OutcomeKind.RetryAt, $"{network} asks to try again."),
        _ => answer.Becomes(OutcomeKind.Rejected, $"{network} refused the post: {answer.Reason}. Correct the text and schedule it again."),
    };

    private static DeliveryOutcome Unreached(CallAnswer answer) =>
        answer.Becomes(OutcomeKind.RetryAt, $"The service could not be reached, so nothing was posted: {answer.Reason}. ContentHub tries again by itself.");
}

internal static class AnswerOutcomes
{
    public static DeliveryOutcome Becomes(this CallAnswer answer, OutcomeKind kind, string message, string? remoteId = null, string? url = null) =>
        new(kind, message, remoteId, url, kind == OutcomeKind.RetryAt ? answer.RetryAt : null, answer.Exchange);
}
