using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Library.Tests;

public sealed class SearchPageTests
{
    /// <summary>With the demo people, without the rest of the demo story.</summary>
    private static async Task<WebHub> StartAsync()
    {
        var hub = await WebHub.StartAsync(null, ("Demo:Seed", "false"));
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).First().TellAsync(CancellationToken.None);
        return hub;
    }

    private static async Task<HttpClient> SignedInAsync(WebHub hub, string email)
    {
        var client = hub.CreateClient();
        await WebHub.PostFormAsync(client, "/hub/sign-in", [new("Form.Email", email), new("Form.Password", DemoPeople.Password)]);
        return client;
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        await using var hub = await StartAsync();

        var answer = await hub.CreateClient().GetAsync("/hub/search?q=pump");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task The_search_page_finds_people_and_says_what_to_try_when_there_is_nothing()
    {
        await using var hub = await StartAsync();
        using var sara = await SignedInAsync(hub, "sara@demo.test");

        var found = await sara.GetStringAsync("/hub/search?q=lei");
        var nothing = await sara.GetStringAsync("/hub/search?q=zzzzz");
        var blank = await sara.GetStringAsync("/hub/search");

        Assert.Contains("Nora Leitner", found, StringComparison.Ordinal);
        Assert.Contains("Nothing found", nothing, StringComparison.Ordinal);
        Assert.Contains("What are you looking for?", blank, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%22%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("%00%01NEAR(")]
    [InlineData("%F0%9F%9A%80*")]
    public async Task Hostile_text_is_shown_back_encoded(string query)
    {
        await using var hub = await StartAsync();
        using var sara = await SignedInAsync(hub, "sara@demo.test");

        var answer = await sara.GetAsync("/hub/search?q=" + query);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
