using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;

namespace ContentHub.Channels.X;

// The only file that knows the addresses of X's interface, version 2.
internal sealed class XClient(CallSender calls, SignedInCalls signedIn)
{
    public static Uri Address(XAccount account, string path) => new(account.Servers.Api, "2/" + path);

    public Task<CallAnswer> MeAsync(XAccount account, CancellationToken stop) => SendAsync(account, HttpMethod.Get, "users/me", () => null, stop);

    // Of this account, newer than the one that is named, the newest first.
    public Task<CallAnswer> TimelineAsync(XAccount account, string? since, int most, CancellationToken stop)
    {
        var after = since is null ? "" : $"&since_id={Uri.EscapeDataString(since)}";
        return SendAsync(account, HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"users/{Uri.EscapeDataString(account.Id)}/tweets?max_results={most}&tweet.fields=entities{after}"), () => null, stop);
    }

    public Task<CallAnswer> CreateAsync(XAccount account, JsonObject post, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "tweets", () => Json(post), stop);

    public Task<CallAnswer> DeleteAsync(XAccount account, string id, CancellationToken stop) => SendAsync(account, HttpMethod.Delete, $"tweets/{Uri.EscapeDataString(id)}", () => null, stop);

    public Task<CallAnswer> UploadAsync(XAccount account, byte[] jpeg, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "media/upload", () =>
    {
        var file = new ByteArrayContent(jpeg);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent { { new StringContent("tweet_image"), "media_category" }, { new StringContent("image/jpeg"), "media_type" }, { file, "media", "picture.jpg" } };
    }, stop);

    public Task<CallAnswer> DescribeAsync(XAccount account, string media, string alt, CancellationToken stop) => SendAsync(
        account, HttpMethod.Post, "media/metadata", () => Json(new JsonObject { ["id"] = media, ["metadata"] = new JsonObject { ["alt_text"] = new JsonObject { ["text"] = alt } } }), stop);

    private Task<CallAnswer> SendAsync(XAccount account, HttpMethod verb, string path, Func<HttpContent?> content, CancellationToken stop) =>
        signedIn.CallAsync(account.Connection, XLimits.RenewBefore, Address(account, path), async connection =>
        {
            var used = XAccount.From(connection).Account!;
            using var request = new HttpRequestMessage(verb, Address(used, path)) { Content = content() };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", used.Access);
            return await calls.SendAsync(request, used.Manners, stop);
        }, stop);

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");
}
