using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.WordPress;

// The only file that knows the addresses of WordPress' REST interface.
internal sealed class WordPressClient(CallSender calls)
{
    // Everything but the trash: a post in it gave its slug away.
    private const string AnyStatus = "publish,future,draft,pending,private";

    // What is read of an answer: a whole post comes back several times as large.
    private const string PostFields = "_fields=id,status,slug,link,content.raw";
    private const string MediaFields = "_fields=id,slug,source_url";

    public static Uri Address(WordPressAccount account, string path) => new(account.Site, "wp-json/wp/v2/" + path);

    public Task<CallAnswer> MeAsync(WordPressAccount account, CancellationToken stop) => GetAsync(account, "users/me?context=edit", stop);

    // WordPress puts a number behind a slug that is taken, drafts included.
    public Task<CallAnswer> PostsAtAsync(WordPressAccount account, string slug, CancellationToken stop)
    {
        var name = Uri.EscapeDataString(slug);
        return GetAsync(account, $"posts?context=edit&per_page=20&status={AnyStatus}&slug={name},{name}-2,{name}-3,{name}-4&{PostFields}", stop);
    }

    public Task<CallAnswer> PostAsync(WordPressAccount account, long id, CancellationToken stop) => GetAsync(account, Text($"posts/{id}?context=edit&{PostFields}"), stop);

    public Task<CallAnswer> CreateAsync(WordPressAccount account, JsonObject draft, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "posts?" + PostFields, Json(draft), stop);

    public Task<CallAnswer> ChangeAsync(WordPressAccount account, long id, JsonObject post, CancellationToken stop) => SendAsync(account, HttpMethod.Post, Text($"posts/{id}?{PostFields}"), Json(post), stop);

    // Where the site has no trash.
    public Task<CallAnswer> UnpublishAsync(WordPressAccount account, long id, CancellationToken stop) => ChangeAsync(account, id, new JsonObject { ["status"] = "draft" }, stop);

    // Into the trash, from where people can take it back.
    public Task<CallAnswer> TrashAsync(WordPressAccount account, long id, CancellationToken stop) => SendAsync(account, HttpMethod.Delete, Text($"posts/{id}?{PostFields}"), null, stop);

    public Task<CallAnswer> MediaNamedAsync(WordPressAccount account, IEnumerable<string> slugs, CancellationToken stop) =>
        GetAsync(account, $"media?per_page=100&slug={string.Join(',', slugs)}&{MediaFields}", stop);

    public Task<CallAnswer> UploadAsync(WordPressAccount account, PictureFile picture, CancellationToken stop)
    {
        var file = new ByteArrayContent(picture.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(picture.ContentType);
        var form = new MultipartFormDataContent
        {
            { new StringContent(picture.Name), "slug" },
            { new StringContent(picture.Alt), "alt_text" },
            { new StringContent(picture.Alt.Length > 0 ? picture.Alt : picture.Name), "title" },
            { file, "file", picture.FileName },
        };
        return SendAsync(account, HttpMethod.Post, "media?" + MediaFields, form, stop);
    }

    // kind: tags or categories.
    public Task<CallAnswer> MakeTermAsync(WordPressAccount account, string kind, string name, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Post, kind, Json(new JsonObject { ["name"] = name }), stop);

    public Task<CallAnswer> TermsLikeAsync(WordPressAccount account, string kind, string name, CancellationToken stop) =>
        GetAsync(account, $"{kind}?per_page=100&search={Uri.EscapeDataString(name)}", stop);

    private Task<CallAnswer> GetAsync(WordPressAccount account, string path, CancellationToken stop) => SendAsync(account, HttpMethod.Get, path, null, stop);

    private async Task<CallAnswer> SendAsync(WordPressAccount account, HttpMethod verb, string path, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(verb, Address(account, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", account.Credentials);
        request.Headers.Accept.ParseAdd("application/json");
        return await calls.SendAsync(request, account.Manners, stop);
    }

    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
