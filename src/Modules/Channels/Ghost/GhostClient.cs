using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Ghost;

// The only file that knows the addresses of Ghost's Admin API.
internal sealed class GhostClient(CallSender calls, TimeProvider clock)
{
    private const string Version = "v6.0";

    public static Uri Address(GhostAccount account, string path) => new(account.Site, "ghost/api/admin/" + path);

    public Task<CallAnswer> SiteAsync(GhostAccount account, CancellationToken stop) => GetAsync(account, "site/", stop);

    // Any answer that needs the key.
    public Task<CallAnswer> AnythingAsync(GhostAccount account, CancellationToken stop) => GetAsync(account, "posts/?limit=1&fields=id", stop);

    public Task<CallAnswer> PostAsync(GhostAccount account, string id, CancellationToken stop) => GetAsync(account, $"posts/{id}/?formats=lexical", stop);

    // Ghost puts a number behind a slug that is taken, drafts included.
    public Task<CallAnswer> PostsAtAsync(GhostAccount account, string slug, CancellationToken stop) =>
        GetAsync(account, $"posts/?formats=lexical&limit=20&filter={Uri.EscapeDataString($"slug:[{Quoted(slug)},{Quoted(slug + "-2")},{Quoted(slug + "-3")},{Quoted(slug + "-4")}]")}", stop);

    public Task<CallAnswer> CreateAsync(GhostAccount account, JsonObject post, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "posts/?formats=lexical", Posts(post), stop);

    // Refused with a collision when the post was changed after updatedAt. What stood there stays in the post's history.
    public Task<CallAnswer> ChangeAsync(GhostAccount account, string id, string updatedAt, JsonObject post, CancellationToken stop)
    {
        post["updated_at"] = updatedAt;
        return SendAsync(account, HttpMethod.Put, $"posts/{id}/?formats=lexical&save_revision=true", Posts(post), stop);
    }

    public Task<CallAnswer> TagsLikeAsync(GhostAccount account, string name, CancellationToken stop) =>
        GetAsync(account, $"tags/?limit=50&fields=id,name&filter={Uri.EscapeDataString($"name:~{Quoted(name)}")}", stop);

    public Task<CallAnswer> UploadAsync(GhostAccount account, PictureFile picture, CancellationToken stop)
    {
        var file = new ByteArrayContent(picture.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(picture.ContentType);
        var form = new MultipartFormDataContent { { file, "file", picture.FileName }, { new StringContent("image"), "purpose" }, { new StringContent(picture.Name), "ref" } };
        return SendAsync(account, HttpMethod.Post, "images/upload/", form, stop);
    }

    // A value in a filter, whatever stands in it.
    private static string Quoted(string value) => $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    private Task<CallAnswer> GetAsync(GhostAccount account, string path, CancellationToken stop) => SendAsync(account, HttpMethod.Get, path, null, stop);

    private async Task<CallAnswer> SendAsync(GhostAccount account, HttpMethod verb, string path, HttpContent? content, CancellationToken stop)
    {
        var token = account.Token(clock.GetUtcNow());
        using var request = new HttpRequestMessage(verb, Address(account, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Ghost", token);
        request.Headers.Add("Accept-Version", Version);
        return await calls.SendAsync(request, account.Manners(token), stop);
    }

    private static StringContent Posts(JsonObject post) => new(new JsonObject { ["posts"] = new JsonArray(post) }.ToJsonString(), Encoding.UTF8, "application/json");
}
