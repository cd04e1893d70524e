using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Orchard;

// The only file that knows the addresses of Orchard Core.
internal sealed class OrchardClient(CallSender calls)
{
    public static Uri Address(OrchardAccount account, string path) => new(account.Site, path);

    public async Task<CallAnswer> TokenAsync(OrchardAccount account, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = account.Client, ["client_secret"] = account.Secret });
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(account, "connect/token")) { Content = form };
        return await calls.SendAsync(request, account.MannersWith(null), stop);
    }

    // The published version; 404 for what is a draft only.
    public Task<CallAnswer> ItemAsync(OrchardAccount account, string token, string id, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Get, "api/content/" + Uri.EscapeDataString(id), token, null, stop);

    public Task<CallAnswer> SaveDraftAsync(OrchardAccount account, string token, JsonObject item, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "api/content?draft=true", token, item, stop);

    // Merges into the item that is named, and publishes it.
    public Task<CallAnswer> PublishAsync(OrchardAccount account, string token, JsonObject item, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "api/content", token, item, stop);

    public Task<CallAnswer> DeleteAsync(OrchardAccount account, string token, string id, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Delete, "api/content/" + Uri.EscapeDataString(id), token, null, stop);

    private async Task<CallAnswer> SendAsync(OrchardAccount account, HttpMethod verb, string path, string token, JsonObject? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(verb, Address(account, path)) { Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("application/json");
        return await calls.SendAsync(request, account.MannersWith(token), stop);
    }
}
