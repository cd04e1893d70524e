using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Telegram;

// The only file that knows the methods of Telegram's Bot API.
internal sealed class TelegramClient(CallSender calls)
{
    public Task<CallAnswer> MeAsync(TelegramAccount account, CancellationToken stop) => PostAsync(account, "getMe", [], stop);

    public Task<CallAnswer> ChatAsync(TelegramAccount account, CancellationToken stop) => PostAsync(account, "getChat", new JsonObject { ["chat_id"] = account.Chat }, stop);

    public Task<CallAnswer> MemberAsync(TelegramAccount account, long user, CancellationToken stop) =>
        PostAsync(account, "getChatMember", new JsonObject { ["chat_id"] = account.Chat, ["user_id"] = user }, stop);

    public Task<CallAnswer> SendAsync(TelegramAccount account, JsonObject message, CancellationToken stop) => PostAsync(account, "sendMessage", message, stop);

    public Task<CallAnswer> SendPhotoAsync(TelegramAccount account, JsonObject message, byte[] jpeg, CancellationToken stop) => CallAsync(account, "sendPhoto", Form(message, "photo", jpeg), stop);

    public Task<CallAnswer> EditTextAsync(TelegramAccount account, JsonObject message, CancellationToken stop) => PostAsync(account, "editMessageText", message, stop);

    public Task<CallAnswer> EditCaptionAsync(TelegramAccount account, JsonObject message, CancellationToken stop) => PostAsync(account, "editMessageCaption", message, stop);

    // The picture and the words below it.
    public Task<CallAnswer> EditPhotoAsync(TelegramAccount account, JsonObject message, byte[] jpeg, CancellationToken stop) => CallAsync(account, "editMessageMedia", Form(message, "picture", jpeg), stop);

    public Task<CallAnswer> DeleteAsync(TelegramAccount account, long chat, long message, CancellationToken stop) =>
        PostAsync(account, "deleteMessage", new JsonObject { ["chat_id"] = chat, ["message_id"] = message }, stop);

    private static MultipartFormDataContent Form(JsonObject fields, string file, byte[] jpeg)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value is JsonValue text && text.TryGetValue<string>(out var words) ? words : value!.ToJsonString()), name);
        }

        var bytes = new ByteArrayContent(jpeg);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(bytes, file, "picture.jpg");
        return form;
    }

    private Task<CallAnswer> PostAsync(TelegramAccount account, string method, JsonObject body, CancellationToken stop) =>
        CallAsync(account, method, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), stop);

    private async Task<CallAnswer> CallAsync(TelegramAccount account, string method, HttpContent content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, account.Address(method)) { Content = content };
        return await calls.SendAsync(request, account.Manners, stop);
    }
}
