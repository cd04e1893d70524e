using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// What WordPress calls its errors.
internal static class WordPressFaults
{
    public static Fault In(JsonElement body) => new(body.StringOf("code") ?? "", body.StringOf("message") ?? "");

    extension(CallAnswer answer)
    {
        public bool IsPostMissing => answer.Status is 404 or 410 && answer.Error == "rest_post_invalid_id";

        public bool HasNoTrash => answer.Status == 501 && answer.Error == "rest_trash_not_supported";

        public bool IsTrashedAlready => answer.Status == 410 && answer.Error == "rest_already_trashed";
    }
}

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class WordPressOutcomes
{
    private static readonly OutcomeRules Rules = new(
        "WordPress", "address of the site",
        "WordPress does not accept this user name with this application password. Check both, or make a new application password there and enter it in this connection.",
        "WordPress does not let this connection post. Check the address of the site, that its permalinks are not “Plain”, and that the user has the role Author or Editor.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    public static DeliveryOutcome AfterSending(CallAnswer answer) => Rules.AfterSending(answer);

    public static DeliveryOutcome Unasked(CallAnswer answer) => Rules.Unasked(answer);

    public static DeliveryOutcome Unpublished(CallAnswer seen) =>
        seen.Becomes(OutcomeKind.Rejected, "Somebody unpublished the post at WordPress. Publish it there, or withdraw it here too and schedule it anew.");

    // An answer to a change of a post that was read a moment ago: the connection works, so a 403 is about this change.
    public static DeliveryOutcome AfterReading(CallAnswer answer) => answer is { Status: 403, Error: not "rest_cannot_publish" }
        ? answer.Becomes(OutcomeKind.Rejected, $"WordPress shows this post to ContentHub and does not let it be changed: {answer.Reason}. Ask who keeps the site, whose firewall or rules say so, or do it there by hand.")
        : AfterSending(answer);

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        // A permanent refusal that is dressed as a fault of the server.
        { Status: 500, Error: "rest_upload_sideload_error" or "rest_upload_unknown_error" or "rest_upload_file_error" } =>
            answer.Becomes(OutcomeKind.Rejected, $"WordPress refused a picture: {answer.Reason}. Choose another picture, or allow its type there."),
        { Status: 400, Error: "rest_invalid_featured_media" } => answer.Becomes(OutcomeKind.RetryAt, "WordPress no longer has the cover. ContentHub uploads it again."),
        { Error: "rest_post_invalid_id" } => answer.Becomes(OutcomeKind.Rejected, "The post was deleted at WordPress. Withdraw it here too, then schedule it anew."),
        { Error: "rest_cannot_publish" } => answer.Becomes(OutcomeKind.Reauthorize, "This user may write at WordPress but not publish. Give it the role Author or Editor there, then save this connection again."),
        _ => null,
    };
}
