using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Slack;

// The only file that knows the methods of Slack's Web API.
internal sealed class SlackBotClient(CallSender calls)
{
    public static Uri Address(SlackBotAccount account, string method) => new(account.Server, "api/" + method);

    public Task<CallAnswer> WhoAsync(SlackBotAccount account, CancellationToken stop) => PostAsync(account, "auth.test", [], stop);

    public Task<CallAnswer> SendAsync(SlackBotAccount account, JsonObject message, CancellationToken stop) => PostAsync(account, "chat.postMessage", message, stop);

    public Task<CallAnswer> ChangeAsync(SlackBotAccount account, JsonObject message, CancellationToken stop) => PostAsync(account, "chat.update", message, stop);

    public Task<CallAnswer> DeleteAsync(SlackBotAccount account, string ts, CancellationToken stop) =>
        PostAsync(account, "chat.delete", new JsonObject { ["channel"] = account.Conversation, ["ts"] = ts }, stop);

    public Task<CallAnswer> LinkAsync(SlackBotAccount account, string ts, CancellationToken stop) => GetAsync(account, $"chat.getPermalink?channel={account.Conversation}&message_ts={Uri.EscapeDataString(ts)}", stop);

    // As many as Slack gives at once, newer than the one that is named.
    public Task<CallAnswer> MessagesAsync(SlackBotAccount account, string? since, CancellationToken stop) =>
        HistoryAsync(account, "&limit=999" + (since is null ? "" : $"&oldest={Uri.EscapeDataString(since)}"), stop);

    public Task<CallAnswer> NewestAsync(SlackBotAccount account, CancellationToken stop) => HistoryAsync(account, "&limit=1", stop);

    public Task<CallAnswer> MessageAsync(SlackBotAccount account, string ts, CancellationToken stop) =>
        HistoryAsync(account, $"&limit=1&inclusive=true&oldest={Uri.EscapeDataString(ts)}&latest={Uri.EscapeDataString(ts)}", stop);

    private Task<CallAnswer> HistoryAsync(SlackBotAccount account, string which, CancellationToken stop) =>
        GetAsync(account, $"conversations.history?channel={account.Conversation}&include_all_metadata=true{which}", stop);

    private async Task<CallAnswer> GetAsync(SlackBotAccount account, string method, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(account, method));
        return await SendAsync(account, request, stop);
    }

    private async Task<CallAnswer> PostAsync(SlackBotAccount account, string method, JsonObject body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(account, method)) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        return await SendAsync(account, request, stop);
    }

    private Task<CallAnswer> SendAsync(SlackBotAccount account, HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Token);
        return calls.SendAsync(request, account.Manners, stop);
    }
}
