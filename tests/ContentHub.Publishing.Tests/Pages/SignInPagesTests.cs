using System.Net;
using ContentHub.Publishing.Connections;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Pages;

public sealed class SignInPagesTests(PublishingWeb web) : IClassFixture<PublishingWeb>
{
    [Fact]
    public async Task Connecting_leads_to_the_network_over_a_page_with_a_link_and_binds_the_browser()
    {
        var answer = await (await web.AsAsync("paul")).PostAsync("/hub/channels/connect/linkedin", null, ("Form.Name", "Careers on LinkedIn"));
        var page = await Browser.ReadAsync(answer, HttpStatusCode.OK);

        var link = page.QuerySelector("main a.button--primary")!.GetAttribute("href")!;
        Assert.StartsWith("http://127.0.0.1:6102/oauth/v2/authorization?", link, StringComparison.Ordinal);
        Assert.Contains("state=", link, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("/hub/channels/connected"), link, StringComparison.Ordinal);
        Assert.Equal($"0; url={link}", answer.Headers.GetValues("Refresh").Single());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-hub-connect=", StringComparison.Ordinal) && c.Contains("httponly", StringComparison.OrdinalIgnoreCase) && c.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase) && c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.True(answer.Headers.CacheControl!.NoStore, "The address holds the state.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?state=made-up&code=x")]
    [InlineData("?error=access_denied")]
    [InlineData("?state=%3Cscript%3E&error_description=%3Cscript%3Ealert(1)%3C/script%3E&error=%F0%9F%99%82")]
    public async Task Whatever_comes_back_uninvited_connects_nothing_and_says_so(string query)
    {
        var page = await (await web.AsAsync("sara")).PageAsync("/hub/channels/connected" + query);

        Assert.Contains("belongs to no sign-in", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_apps_page_never_shows_the_secret_and_is_for_whoever_manages_channels()
    {
        var paul = await web.AsAsync("paul");

        var page = await paul.PageAsync("/hub/settings/networks/linkedin");

        Assert.Equal("fake-client", page.QuerySelector("#Form_ClientId")!.GetAttribute("value"));
        Assert.DoesNotContain("fake-app-secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("/hub/channels/connected", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await paul.StatusAsync("/hub/settings/networks/pigeon"));
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("mark")).StatusAsync("/hub/settings/networks"));
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("mark")).StatusAsync("/hub/settings/networks/linkedin"));
    }

    [Fact]
    public async Task People_see_their_own_accounts_and_only_those()
    {
        var saras = await (await web.AsAsync("sara")).PageAsync("/hub/profile/accounts");
        var marks = await (await web.AsAsync("mark")).PageAsync("/hub/profile/accounts");

        Assert.Contains("Sara on LinkedIn", saras.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(saras.QuerySelectorAll(".tabs__tab"), t => t.TextContent == "Own accounts" && t.GetAttribute("aria-current") == "page");
        Assert.DoesNotContain("Sara on LinkedIn", marks.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await (await web.AsAsync("lena")).StatusAsync("/hub/profile/accounts"));
    }

    [Fact]
    public async Task Somebody_elses_own_account_can_be_disconnected_and_nothing_else()
    {
        var channels = await (await web.AsAsync("paul")).PageAsync("/hub/channels");
        var card = channels.QuerySelectorAll(".card").Single(c => c.QuerySelector(".card__title")?.TextContent == "Sara on LinkedIn");
        var page = await (await web.AsAsync("paul")).PageAsync(card.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Change", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.DoesNotContain("Access ends", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("only they can reconnect", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#Form_Name"));
        Assert.Contains(page.QuerySelectorAll("button"), b => b.TextContent == "Disconnect");
    }

    [Fact]
    public async Task A_channel_that_is_signed_in_to_shows_the_countdown_and_no_settings()
    {
        var channels = await (await web.AsAsync("paul")).PageAsync("/hub/channels");
        var card = channels.QuerySelectorAll(".card").Single(c => c.QuerySelector(".card__title")?.TextContent == "Northwind on LinkedIn");
        var page = await (await web.AsAsync("paul")).PageAsync(card.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Change", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Contains("Ends soon", card.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("button"), b => b.TextContent == "Reconnect at LinkedIn");
        Assert.Null(page.QuerySelector("[name^='Form.Values']"));
        Assert.DoesNotContain("demo-only", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reconnect")]
    [InlineData("Pause")]
    public async Task What_is_nobodys_or_somebody_elses_is_not_among_ones_own_accounts(string handler)
    {
        var paul = await web.AsAsync("paul");
        var companys = await web.DataAsync(db => db.Set<Channel>().SingleAsync(c => c.Name == "Northwind on LinkedIn"));

        foreach (var id in new[] { companys.Id, Guid.CreateVersion7() })
        {
            var answer = await paul.PostAsync("/hub/profile/accounts", $"/hub/profile/accounts?handler={handler}", ("channel", id.ToString()), ("paused", "false"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
