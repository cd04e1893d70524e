using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Telegram;

// What this channel can do, and which rights its bot needs.
internal static class TelegramDescription
{
    private static readonly Uri Messages = new("https://core.telegram.org/bots/api#sendmessage");
    private static readonly Uri Photos = new("https://core.telegram.org/bots/api#sendphoto");
    private static readonly Uri Deleting = new("https://core.telegram.org/bots/api#deletemessage");
    private static readonly Uri Floods = new("https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this");

    private static readonly string[] Needed = ["can_post_messages", "can_edit_messages", "can_delete_messages"];

    public static ChannelDescription Of { get; } = new(
        TelegramVariant.Kind, "Telegram", TelegramAccount.Settings, NeedsPermalink: true, CanUpdate: true, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 23))
    {
        What = "A bot posts a text with a link in a channel or group.",
        Limits =
        [
            new("Text", "4,096 characters; 1,024 below a picture", Messages),
            new("Pictures", "one, 10 MB; Telegram keeps no description of it", Photos),
            new("Messages", "about one a second in a chat and 20 a minute in a group", Floods),
            new("Deleting", "48 hours, later only for a bot that may delete", Deleting),
            new("Lost answers", "are for a person: a bot can't read what it posted"),
        ],
        Changes = "A newer revision changes text and picture in place, and Telegram shows that it was edited. A picture can't be added or taken away. Withdrawing deletes the post.",
    };

    // In a group a plain member may post; a channel needs an administrator with rights.
    public static ChannelHealth HealthOf(CallAnswer me, CallAnswer chat, CallAnswer member)
    {
        var name = chat.Part("result")?.StringOf("title") ?? chat.Part("result")?.StringOf("username");
        var account = $"@{me.Part("result")?.StringOf("username")} in {name}";
        var status = member.Part("result")?.StringOf("status");
        if (chat.Part("result")?.StringOf("type") != "channel")
        {
            return status is "left" or "kicked" or "restricted" ? ChannelHealth.Bad("The bot is not a member of this group. Add it there, then save this connection again.") : new ChannelHealth(null, account);
        }

        List<string> present = status == "creator" ? [.. Needed] : [.. Needed.Where(n => member.Part("result")?.PartOf(n) is { ValueKind: JsonValueKind.True })];
        return new ChannelHealth(
            present.Contains("can_post_messages") ? null : "The bot may not post in this channel. Make it an administrator there who may post, edit and delete.", account, Scopes: new ChannelScopes(present, Needed));
    }
}
