using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Dev;

// The only file that knows the addresses of Forem's interface, version 1.
internal sealed class DevClient(CallSender calls)
{
    public const int PerPage = 100;

    public static Uri Address(DevAccount account, string path) => new(account.Server, "api/" + path);

    public Task<CallAnswer> MeAsync(DevAccount account, CancellationToken stop) => GetAsync(account, "users/me", stop);

    // Shows what is published and nothing else.
    public Task<CallAnswer> ArticleAsync(DevAccount account, long id, CancellationToken stop) => GetAsync(account, Text($"articles/{id}"), stop);

    // which: unpublished or all. The newest come first.
    public Task<CallAnswer> MineAsync(DevAccount account, string which, int page, CancellationToken stop) => GetAsync(account, Text($"articles/me/{which}?per_page={PerPage}&page={page}"), stop);

    public Task<CallAnswer> CreateAsync(DevAccount account, JsonObject article, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "articles", Wrapped(article), stop);

    public Task<CallAnswer> ChangeAsync(DevAccount account, long id, JsonObject article, CancellationToken stop) => SendAsync(account, HttpMethod.Put, Text($"articles/{id}"), Wrapped(article), stop);

    private Task<CallAnswer> GetAsync(DevAccount account, string path, CancellationToken stop) => SendAsync(account, HttpMethod.Get, path, null, stop);

    private async Task<CallAnswer> SendAsync(DevAccount account, HttpMethod verb, string path, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(verb, Address(account, path)) { Content = content };
        request.Headers.Add("api-key", account.Key);
        request.Headers.Accept.ParseAdd("application/vnd.forem.api-v1+json");
        return await calls.SendAsync(request, account.Manners, stop);
    }

    private static StringContent Wrapped(JsonObject article) => new(new JsonObject { ["article"] = article }.ToJsonString(), Encoding.UTF8, "application/json");

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
