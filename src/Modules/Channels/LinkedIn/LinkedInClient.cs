using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;
using ContentHub.Channels.SignIn;
using Microsoft.Extensions.Options;

namespace ContentHub.Channels.LinkedIn;

// The only file that knows the addresses of LinkedIn's interface.
internal sealed class LinkedInClient(CallSender calls, SignedInCalls signedIn, IOptions<LinkedInOptions> options)
{
    // The person who signed in: needs openid and profile.
    public Task<CallAnswer> MeAsync(LinkedInAccount account, CancellationToken stop) => SendAsync(account, HttpMethod.Get, "v2/userinfo", null, null, stop);

    // What the person who signed in may do for which pages.
    public Task<CallAnswer> RolesAsync(LinkedInAccount account, CancellationToken stop) => SendAsync(account, HttpMethod.Get, "rest/organizationAcls?q=roleAssignee&state=APPROVED&count=100", null, "FINDER", stop);

    public Task<CallAnswer> PageAsync(LinkedInAccount account, string id, CancellationToken stop) => SendAsync(account, HttpMethod.Get, $"rest/organizations/{Uri.EscapeDataString(id)}", null, null, stop);

    public Task<CallAnswer> CreateAsync(LinkedInAccount account, JsonObject post, CancellationToken stop) => SendAsync(account, HttpMethod.Post, "rest/posts", Json(post), null, stop);

    public Task<CallAnswer> PostAsync(LinkedInAccount account, string urn, CancellationToken stop) => SendAsync(account, HttpMethod.Get, $"rest/posts/{Uri.EscapeDataString(urn)}", null, null, stop);

    // The newest of the author.
    public Task<CallAnswer> PostsAsync(LinkedInAccount account, int most, CancellationToken stop) => SendAsync(
        account, HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"rest/posts?author={Uri.EscapeDataString(account.Author)}&q=author&count={most}&sortBy=LAST_MODIFIED"), null, "FINDER", stop);

    public Task<CallAnswer> DeleteAsync(LinkedInAccount account, string urn, CancellationToken stop) => SendAsync(account, HttpMethod.Delete, $"rest/posts/{Uri.EscapeDataString(urn)}", null, "DELETE", stop);

    public Task<CallAnswer> CommentAsync(LinkedInAccount account, string urn, string text, CancellationToken stop) => SendAsync(
        account, HttpMethod.Post, $"rest/socialActions/{Uri.EscapeDataString(urn)}/comments",
        Json(new JsonObject { ["actor"] = account.Author, ["object"] = urn, ["message"] = new JsonObject { ["text"] = text } }), null, stop);

    public Task<CallAnswer> BeginUploadAsync(LinkedInAccount account, CancellationToken stop) => SendAsync(
        account, HttpMethod.Post, "rest/images?action=initializeUpload", Json(new JsonObject { ["initializeUploadRequest"] = new JsonObject { ["owner"] = account.Author } }), null, stop);

    public async Task<CallAnswer> UploadAsync(LinkedInAccount account, Uri to, byte[] jpeg, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, to) { Content = new ByteArrayContent(jpeg) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", account.Access);
        return await calls.SendAsync(request, new CallManners(LinkedInFaults.In, account.Manners.Secrets, addressIsSecret: true), stop);
    }

    public static Uri Address(LinkedInAccount account, string path) => new(account.Servers.Api, path);

    private Task<CallAnswer> SendAsync(LinkedInAccount account, HttpMethod verb, string path, string? json, string? method, CancellationToken stop) =>
        signedIn.CallAsync(account.Connection, LinkedInLimits.RenewBefore, Address(account, path), async connection =>
        {
            var used = LinkedInAccount.From(connection).Account!;
            using var request = new HttpRequestMessage(verb, Address(used, path)) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", used.Access);
            request.Headers.Add("LinkedIn-Version", options.Value.Version);
            request.Headers.Add("X-Restli-Protocol-Version", "2.0.0");
            if (method is not null)
            {
                request.Headers.Add("X-RestLi-Method", method);
            }

            return await calls.SendAsync(request, used.Manners, stop);
        }, stop);

    private static string Json(JsonObject body) => body.ToJsonString();
}
