using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ContentHub.Testing;

namespace ContentHub.Web.Tests.Api;

public sealed class ApiFrameTests
{
    [Fact]
    public async Task Without_a_token_everything_is_401_with_a_code()
    {
        await using var hub = await ApiHub.StartAsync();
        var nobody = hub.Web.CreateClient();

        foreach (var path in new[] { "/me", "/posts", "/publications", "/channels", $"/posts/{Guid.Empty}", $"/revisions/{Guid.Empty}" })
        {
            var answer = await nobody.GetApiAsync(path);
            Assert.Equal((HttpStatusCode.Unauthorized, "token.missing"), (answer.Status, answer.Code));
            Assert.Equal("Bearer", answer.Response.Headers.WwwAuthenticate.Single().Scheme);
        }

        nobody.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "chub_nonsense");
        Assert.Equal("token.invalid", (await nobody.GetApiAsync("/posts")).Code);
    }

    [Fact]
    public async Task A_session_cookie_counts_for_nothing_under_api()
    {
        await using var hub = await ApiHub.StartAsync();
        var browser = hub.Web.CreateClient();
        await WebHub.PostFormAsync(browser, "/hub/sign-in", [new("Form.Email", "mark@demo.test"), new("Form.Password", Accounts.Contracts.DemoPeople.Password)]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetApiAsync("/posts")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostApiAsync("/posts", "{}")).Status);
    }

    [Fact]
    public async Task A_token_may_do_what_its_scopes_name_and_no_more()
    {
        await using var hub = await ApiHub.StartAsync();
        var mark = await hub.MarkAsync();
        var reader = await hub.MarkAsync("posts.read-all");
        var planner = await hub.MarkAsync("publishing.read");
        var draft = await mark.DraftAsync();

        Assert.Equal(["posts.read-all"], (await reader.GetApiAsync("/me")).Body!["permissions"]!.AsArray().Select(p => (string?)p));
        Assert.Single((await reader.GetApiAsync("/posts")).Body!["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostApiAsync("/posts", "{}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.CallAsync(HttpMethod.Patch, $"/posts/{draft.Id}", "{}", draft.ETag)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostApiAsync($"/posts/{draft.Id}/submit", null, draft.ETag)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.CallAsync(HttpMethod.Delete, $"/posts/{draft.Id}", null, draft.ETag)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetApiAsync("/publications")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetApiAsync("/channels")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await planner.GetApiAsync("/posts")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetApiAsync($"/posts/{draft.Id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await planner.GetApiAsync("/publications")).Status);
    }

    [Fact]
    public async Task Unknown_addresses_and_methods_are_problems_too()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        Assert.Equal((HttpStatusCode.NotFound, "request.unknown-address"), Seen(await sara.GetApiAsync("/nothing/here")));
        Assert.Equal((HttpStatusCode.NotFound, "request.unknown-address"), Seen(await sara.GetApiAsync("/posts/no-key")));
        Assert.Equal((HttpStatusCode.NotFound, "request.unknown-address"), Seen(await sara.PostApiAsync("/nothing", "{}", null, "key-1")));
        Assert.Equal((HttpStatusCode.NotFound, "request.unknown-address"), Seen(await sara.CallAsync(HttpMethod.Delete, "/posts/no-key")));
        var wrong = await sara.CallAsync(HttpMethod.Delete, "/posts");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "request.method-not-allowed"), Seen(wrong));
        Assert.Contains("GET", wrong.Response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_body_that_is_no_json_or_far_too_large_is_refused()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();
        using var form = new StringContent("title=x", Encoding.UTF8, "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await sara.PostAsync("/api/v1/posts", form)).StatusCode);
        Assert.Equal((HttpStatusCode)413, (await sara.PostApiAsync("/posts", "\"" + new string('x', 9_000_000) + "\"")).Status);
    }

    [Fact]
    public async Task Each_token_has_its_own_allowance()
    {
        await using var hub = await ApiHub.StartAsync(("Api:RequestsPerMinute", "3"));
        var (sara, mark) = (await hub.SaraAsync(), await hub.MarkAsync());

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await sara.GetApiAsync("/me")).Status);
        }

        var refused = await sara.GetApiAsync("/me");
        Assert.Equal((HttpStatusCode.TooManyRequests, "request.too-many"), Seen(refused));
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await mark.GetApiAsync("/me")).Status);
    }

    [Fact]
    public async Task Answers_set_no_cookies_and_stay_out_of_shared_caches()
    {
        await using var hub = await ApiHub.StartAsync();
        var sara = await hub.SaraAsync();

        var answer = (await sara.DraftAsync()).Response;

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
    }

    private static (HttpStatusCode, string?) Seen(Answer answer) => (answer.Status, answer.Code);
}
