using System.Net;
using ContentHub.Testing;

namespace ContentHub.Web.Tests.Pipeline;

public sealed class PipelineTests : IAsyncLifetime
{
    private WebHub hub = null!;

    public async ValueTask InitializeAsync()
    {
        hub = await WebHub.StartAsync();
        await hub.TellDemoStoryAsync();
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/hub")]
    [InlineData("/hub/sign-in")]
    [InlineData("/nowhere-at-all")]
    [InlineData("/api/v1/nowhere")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var client = hub.CreateClient();

        var answer = await client.GetAsync(path);

        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Staff_pages_send_strangers_to_the_sign_in_page()
    {
        using var client = hub.CreateClient();

        var answer = await client.GetAsync("/hub/posts");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_page_is_a_404_that_people_can_read()
    {
        using var client = hub.CreateClient();

        var answer = await client.GetAsync("/hub/nowhere-at-all");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is nothing here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_of_the_api_is_problem_json()
    {
        using var client = hub.CreateClient();

        var answer = await client.GetAsync("/api/v1/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_post_without_the_antiforgery_token_is_refused_in_words()
    {
        using var client = hub.CreateClient();

        var answer = await client.PostAsync("/hub/sign-in", new FormUrlEncodedContent([new("Form.Email", "sara@demo.test")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("could not be read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_openapi_document_is_there()
    {
        using var client = hub.CreateClient();

        Assert.Contains("\"openapi\": \"3.1", await client.GetStringAsync("/openapi/v1.json"), StringComparison.Ordinal);
    }
}
