using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Bluesky;

// The only file that knows the addresses of AT Protocol. Never throws for what a server does; only for a caller's cancellation.
internal sealed class BlueskyClient(CallSender calls)
{
    private const int MostAnswerBytes = 256 * 1024;

    public Task<CallAnswer> CreateSessionAsync(BlueskyAccount account, CancellationToken stop) =>
        PostAsync(account, "com.atproto.server.createSession", null, new JsonObject { ["identifier"] = account.Identifier, ["password"] = account.Password }, stop);

    public Task<CallAnswer> RefreshSessionAsync(BlueskyAccount account, string refreshToken, CancellationToken stop) =>
        PostAsync(account, "com.atproto.server.refreshSession", refreshToken, null, stop);

    public Task<CallAnswer> GetSessionAsync(BlueskyAccount account, string token, CancellationToken stop) =>
        GetAsync(account, "com.atproto.server.getSession", token, stop);

    public Task<CallAnswer> ResolveHandleAsync(BlueskyAccount account, string token, string handle, CancellationToken stop) =>
        GetAsync(account, $"com.atproto.identity.resolveHandle?handle={Uri.EscapeDataString(handle)}", token, stop);

    public Task<CallAnswer> UploadJpegAsync(BlueskyAccount account, string token, byte[] jpeg, CancellationToken stop)
    {
        var content = new ByteArrayContent(jpeg);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return SendAsync(account, HttpMethod.Post, "com.atproto.repo.uploadBlob", token, content, stop);
    }

    // Creates the record only if there is none with this key; the same record again is answered like the first time.
    public Task<CallAnswer> PutRecordAsync(BlueskyAccount account, string token, string did, string rkey, JsonObject record, CancellationToken stop)
    {
        var body = Key(did, rkey);
        body["swapRecord"] = null;
        body["record"] = record.DeepClone();
        return PostAsync(account, "com.atproto.repo.putRecord", token, body, stop);
    }

    public Task<CallAnswer> GetRecordAsync(BlueskyAccount account, string token, string did, string rkey, CancellationToken stop) =>
        GetAsync(account, $"com.atproto.repo.getRecord?repo={Uri.EscapeDataString(did)}&collection={BlueskyTicket.Collection}&rkey={rkey}", token, stop);

    // Deletes only what we have just looked at.
    public Task<CallAnswer> DeleteRecordAsync(BlueskyAccount account, string token, string did, string rkey, string cid, CancellationToken stop)
    {
        var body = Key(did, rkey);
        body["swapRecord"] = cid;
        return PostAsync(account, "com.atproto.repo.deleteRecord", token, body, stop);
    }

    private static JsonObject Key(string did, string rkey) =>
        new() { ["repo"] = did, ["collection"] = BlueskyTicket.Collection, ["rkey"] = rkey };

    private Task<CallAnswer> GetAsync(BlueskyAccount account, string method, string token, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Get, method, token, null, stop);

    private Task<CallAnswer> PostAsync(BlueskyAccount account, string method, string? token, JsonObject? body, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Post, method, token, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), stop);

    private async Task<CallAnswer> SendAsync(BlueskyAccount account, HttpMethod verb, string method, string? token, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(verb, new Uri(account.Service, "xrpc/" + method)) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await calls.SendAsync(request, new CallManners(BlueskyFaults.In, [account.Password, token ?? ""], mostAnswerBytes: MostAnswerBytes), stop);
    }
}
