using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// The only file that knows the addresses of AT Protocol. Never throws for what a server does; only for a caller's cancellation.
internal sealed class BlueskyClient(IHttpClientFactory clients, IOutgoingLog remote, TimeProvider clock)
{
    public const int MostAnswerBytes = 256 * 1024;

    public Task<BlueskyAnswer> CreateSessionAsync(BlueskyAccount account, CancellationToken stop) =>
        PostAsync(account, "com.atproto.server.createSession", null, new JsonObject { ["identifier"] = account.Identifier, ["password"] = account.Password }, stop);

    public Task<BlueskyAnswer> RefreshSessionAsync(BlueskyAccount account, string refreshToken, CancellationToken stop) =>
        PostAsync(account, "com.atproto.server.refreshSession", refreshToken, null, stop);

    public Task<BlueskyAnswer> GetSessionAsync(BlueskyAccount account, string token, CancellationToken stop) =>
        GetAsync(account, "com.atproto.server.getSession", token, stop);

    public Task<BlueskyAnswer> ResolveHandleAsync(BlueskyAccount account, string token, string handle, CancellationToken stop) =>
        GetAsync(account, $"com.atproto.identity.resolveHandle?handle={Uri.EscapeDataString(handle)}", token, stop);

    public Task<BlueskyAnswer> UploadJpegAsync(BlueskyAccount account, string token, byte[] jpeg, CancellationToken stop)
    {
        var content = new ByteArrayContent(jpeg);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return SendAsync(account, HttpMethod.Post, "com.atproto.repo.uploadBlob", token, content, stop);
    }

    // Creates the record only if there is none with this key; the same record again is answered like the first time.
    public Task<BlueskyAnswer> PutRecordAsync(BlueskyAccount account, string token, BlueskyTicket ticket, CancellationToken stop)
    {
        var body = Key(ticket);
        body["swapRecord"] = null;
        body["record"] = ticket.Record.DeepClone();
        return PostAsync(account, "com.atproto.repo.putRecord", token, body, stop);
    }

    public Task<BlueskyAnswer> GetRecordAsync(BlueskyAccount account, string token, BlueskyTicket ticket, CancellationToken stop) =>
        GetAsync(account, $"com.atproto.repo.getRecord?repo={Uri.EscapeDataString(ticket.Did)}&collection={BlueskyTicket.Collection}&rkey={ticket.Rkey}", token, stop);

    // Deletes only what we have just looked at.
    public Task<BlueskyAnswer> DeleteRecordAsync(BlueskyAccount account, string token, BlueskyTicket ticket, string cid, CancellationToken stop)
    {
        var body = Key(ticket);
        body["swapRecord"] = cid;
        return PostAsync(account, "com.atproto.repo.deleteRecord", token, body, stop);
    }

    private static JsonObject Key(BlueskyTicket ticket) =>
        new() { ["repo"] = ticket.Did, ["collection"] = BlueskyTicket.Collection, ["rkey"] = ticket.Rkey };

    private Task<BlueskyAnswer> GetAsync(BlueskyAccount account, string method, string token, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Get, method, token, null, stop);

    private Task<BlueskyAnswer> PostAsync(BlueskyAccount account, string method, string? token, JsonObject? body, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Post, method, token, body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), stop);

    private async Task<BlueskyAnswer> SendAsync(BlueskyAccount account, HttpMethod verb, string method, string? token, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(verb, new Uri(account.Service, "xrpc/" + method)) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var record = new Recording(verb, request.RequestUri!, [account.Password, token ?? ""], remote, clock);
        try
        {
            using var client = clients.CreateClient(OutgoingHttp.Name);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return record.Answered(response, await ReadAsync(response, stop));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return record.Failed(failure);
        }
    }

    // Null when the answer is larger than any honest one.
    private static async Task<string?> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > MostAnswerBytes)
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }
}
