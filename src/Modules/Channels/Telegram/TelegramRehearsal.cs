using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Telegram;

// What would be sent. The number of the channel is asked for before, so it stands as 0.
internal static class TelegramRehearsal
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Rehearsal Of(ChannelPost post, TelegramAccount? account)
    {
        if (account is null)
        {
            return new Rehearsal([]);
        }

        var parts = TelegramText.Parts(post.Revision.Content, post.Permalink).Select(TelegramPart.Of).ToList();
        var ticket = new TelegramTicket(0, null, post.Permalink?.AbsoluteUri, parts, [], []);
        return new Rehearsal([.. parts.Select((part, i) => Call(account, ticket, part, i))]);
    }

    private static RehearsedCall Call(TelegramAccount account, TelegramTicket ticket, TelegramPart part, int number)
    {
        var body = TelegramMessage.New(ticket, part, number == 0 ? null : 0);
        body["chat_id"] = account.Chat;
        if (part.Picture is { } picture)
        {
            body["photo"] = $"[the picture {picture} as JPEG]";
        }

        return new RehearsedCall($"POST {account.Shown(part.Picture is null ? "sendMessage" : "sendPhoto")}", body.ToJsonString(Readable));
    }
}
