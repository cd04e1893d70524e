using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Telegram;

// Pure: what an answer means for a delivery; what is the same everywhere stands in OutcomeRules.
internal static class TelegramOutcomes
{
    public const string LookYourself = "Telegram can't be asked what stands in a channel. Look there yourself: settle this as delivered if the post is there, or send it again if it is not.";

    private static readonly OutcomeRules Rules = new(
        "Telegram", "bot server's address",
        "Telegram does not accept this bot token. Ask @BotFather for the present one and enter it in this connection.",
        "The bot may not post there. Add it to the channel as an administrator who may post, edit and delete, then save this connection again.",
        Own);

    public static DeliveryOutcome BeforeSending(CallAnswer answer) => Rules.BeforeSending(answer);

    // Nobody can look for the post, so an unclear answer asks a person.
    public static DeliveryOutcome AfterSending(CallAnswer answer) =>
        Rules.AfterSending(answer) is { Kind: OutcomeKind.Unknown } unclear ? unclear with { Message = "The post was sent, and no clear answer came. " + LookYourself } : Rules.AfterSending(answer);

    // A change may be sent again and again.
    public static DeliveryOutcome AfterChanging(CallAnswer answer) => answer switch
    {
        _ when Says(answer, "message to edit not found", "message_id_invalid") => answer.Becomes(OutcomeKind.Rejected, "Somebody deleted the post at Telegram. Withdraw it here too, then schedule it anew."),
        _ when Says(answer, "can't be edited", "no text in the message", "no caption in the message") =>
            answer.Becomes(OutcomeKind.Rejected, "Telegram does not let the bot change this post. Change it there by hand, or withdraw it here and schedule it anew."),
        _ => Rules.AfterSending(answer),
    };

    public static bool IsUnchanged(CallAnswer answer) => Says(answer, "message is not modified");

    public static bool IsGone(CallAnswer answer) => Says(answer, "message to delete not found", "message_id_invalid");

    public static DeliveryOutcome AfterDeleting(CallAnswer answer) => Says(answer, "can't be deleted")
        ? answer.Becomes(OutcomeKind.Rejected, "Telegram lets a bot delete a post for 48 hours, and later only as an administrator who may delete. Remove it there by hand, or give the bot that right and try again.")
        : Rules.BeforeSending(answer);

    public static DeliveryOutcome Elsewhere(OutcomeKind kind) =>
        new(kind, "The post is in another channel than this connection now leads to. Enter that channel again, or change or remove the post there by hand.");

    private static DeliveryOutcome? Own(CallAnswer answer) => answer switch
    {
        { Status: 400 } when answer.Part("parameters")?.NumberOf("migrate_to_chat_id") is { } moved =>
            answer.Becomes(OutcomeKind.Reauthorize, FormattableString.Invariant($"The group has a new number at Telegram: {moved}. Enter it in the settings of this connection.")),
        { Status: 400 } when Says(answer, "chat not found") => answer.Becomes(OutcomeKind.Reauthorize, "Telegram finds no such channel for this bot. Check its name, and add the bot to it as an administrator."),
        { Status: 400 } when Says(answer, "not enough rights", "administrator rights", "chat_write_forbidden") =>
            answer.Becomes(OutcomeKind.Reauthorize, "The bot may not post there. Make it an administrator of the channel who may post, edit and delete."),
        _ => null,
    };

    private static bool Says(CallAnswer answer, params string[] words) => answer.Status is 400 or 403 && words.Any(w => answer.Said.Contains(w, StringComparison.OrdinalIgnoreCase));
}
