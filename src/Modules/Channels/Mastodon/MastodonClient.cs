using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Mastodon;

// The only file that knows the addresses of Mastodon's interface.
internal sealed class MastodonClient(CallSender calls)
{
    public static Uri Address(MastodonAccount account, string path) => new(account.Site, "api/" + path);

    public Task<CallAnswer> InstanceAsync(MastodonAccount account, CancellationToken stop) => GetAsync(account, "v2/instance", stop);

    public Task<CallAnswer> MeAsync(MastodonAccount account, CancellationToken stop) => GetAsync(account, "v1/accounts/verify_credentials", stop);

    public Task<CallAnswer> AppAsync(MastodonAccount account, CancellationToken stop) => GetAsync(account, "v1/apps/verify_credentials", stop);

    // Of this account, right behind the one that is named; else the newest.
    public Task<CallAnswer> StatusesAsync(MastodonAccount account, string id, string? than, int most, CancellationToken stop)
    {
        var after = than is null ? "" : $"&min_id={Uri.EscapeDataString(than)}";
        return GetAsync(account, string.Create(CultureInfo.InvariantCulture, $"v1/accounts/{Uri.EscapeDataString(id)}/statuses?exclude_reblogs=true&limit={most}{after}"), stop);
    }

    public Task<CallAnswer> StatusAsync(MastodonAccount account, string id, CancellationToken stop) => GetAsync(account, Status(id), stop);

    // The text as it was written.
    public Task<CallAnswer> SourceAsync(MastodonAccount account, string id, CancellationToken stop) => GetAsync(account, Status(id) + "/source", stop);

    public Task<CallAnswer> CreateAsync(MastodonAccount account, JsonObject status, string key, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "v1/statuses", Json(status), key, stop);

    public Task<CallAnswer> ChangeAsync(MastodonAccount account, string id, JsonObject status, CancellationToken stop) => SendAsync(account, HttpMethod.Put, Status(id), Json(status), null, stop);

    public Task<CallAnswer> DeleteAsync(MastodonAccount account, string id, CancellationToken stop) => SendAsync(account, HttpMethod.Delete, Status(id), null, null, stop);

    public Task<CallAnswer> UploadAsync(MastodonAccount account, byte[] jpeg, string description, CancellationToken stop)
    {
        var file = new ByteArrayContent(jpeg);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        var form = new MultipartFormDataContent { { new StringContent(description), "description" }, { file, "file", "picture.jpg" } };
        return SendAsync(account, HttpMethod.Post, "v2/media", form, null, stop);
    }

    // 206 while it is processed.
    public Task<CallAnswer> MediaAsync(MastodonAccount account, string id, CancellationToken stop) => GetAsync(account, $"v1/media/{Uri.EscapeDataString(id)}", stop);

    private static string Status(string id) => $"v1/statuses/{Uri.EscapeDataString(id)}";

    private Task<CallAnswer> GetAsync(MastodonAccount account, string path, CancellationToken stop) => SendAsync(account, HttpMethod.Get, path, null, null, stop);

    private async Task<CallAnswer> SendAsync(MastodonAccount account, HttpMethod verb, string path, HttpContent? content, string? key, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(verb, Address(account, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Token);
        request.Headers.Accept.ParseAdd("application/json");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await calls.SendAsync(request, account.Manners, stop);
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
