using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Micropub;

// The only file that knows Micropub's queries and actions.
internal sealed class MicropubClient(CallSender calls)
{
    public Task<CallAnswer> ConfigAsync(MicropubAccount account, CancellationToken stop) => QueryAsync(account, "q=config", stop);

    public Task<CallAnswer> SourceAsync(MicropubAccount account, string url, CancellationToken stop) => QueryAsync(account, "q=source&url=" + Uri.EscapeDataString(url), stop);

    // An extension that many sites have and others refuse.
    public Task<CallAnswer> NewestAsync(MicropubAccount account, int most, CancellationToken stop) => QueryAsync(account, string.Create(CultureInfo.InvariantCulture, $"q=source&limit={most}"), stop);

    // Creates, updates or deletes, as the body says.
    public Task<CallAnswer> PostAsync(MicropubAccount account, JsonObject body, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Post, account.Endpoint, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), stop);

    public Task<CallAnswer> UploadAsync(MicropubAccount account, Uri endpoint, PictureFile picture, CancellationToken stop)
    {
        var file = new ByteArrayContent(picture.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(picture.ContentType);
        return SendAsync(account, HttpMethod.Post, endpoint, new MultipartFormDataContent { { file, "file", picture.FileName } }, stop);
    }

    private Task<CallAnswer> QueryAsync(MicropubAccount account, string query, CancellationToken stop) =>
        SendAsync(account, HttpMethod.Get, new UriBuilder(account.Endpoint) { Query = account.Endpoint.Query.Length > 1 ? $"{account.Endpoint.Query[1..]}&{query}" : query }.Uri, null, stop);

    private async Task<CallAnswer> SendAsync(MicropubAccount account, HttpMethod verb, Uri address, HttpContent? content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(verb, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Token);
        request.Headers.Accept.ParseAdd("application/json");
        return await calls.SendAsync(request, account.Manners, stop);
    }
}
