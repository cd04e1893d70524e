using System.Net;

namespace ContentHub.Accounts.Tests.Settings;

public sealed class SettingsPagesTests
{
    [Fact]
    public async Task Administrators_see_every_settings_page_and_sellers_none()
    {
        await using var hub = await Browser.StartAsync();
        var ada = await hub.SignedInAsync("ada@demo.test");
        var sara = await hub.SignedInAsync("sara@demo.test");

        foreach (var path in new[] { "/hub/settings", "/hub/settings/navigation", "/hub/settings/pages", "/hub/settings/pages/new", "/hub/settings/mail", "/hub/settings/proxies", "/hub/audit" })
        {
            var page = await ada.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Single((await page.PageAsync()).QuerySelectorAll("h1"));
            Assert.Equal(HttpStatusCode.Forbidden, (await sara.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task Ada_edits_company_navigation_and_pages_in_the_browser()
    {
        await using var hub = await Browser.StartAsync();
        var ada = await hub.SignedInAsync("ada@demo.test");
        var version = (await ada.PageAsync("/hub/settings")).QuerySelector("#Form_Version")!.GetAttribute("value")!;

        var bad = await (await ada.PostAsync("/hub/settings", ("Form.CompanyName", "Acme"), ("Form.BaseAddress", "nonsense"), ("Form.TimeZone", "Europe/Berlin"), ("Form.Language", "en"), ("Form.Version", version))).PageAsync();
        var good = await ada.PostAsync("/hub/settings", ("Form.CompanyName", "Acme"), ("Form.TimeZone", "Europe/Berlin"), ("Form.Language", "en"), ("Form.Version", version));
        var next = (await ada.PageAsync("/hub/settings/navigation")).QuerySelector("#Form_Version")!.GetAttribute("value")!;
        var navigation = await ada.PostAsync("/hub/settings/navigation", ("Form.Version", next), ("Form.Links[0].Label", "Jobs"), ("Form.Links[0].Target", "jobs"));
        var added = await ada.PostAsync("/hub/settings/pages/new", ("Form.Title", "Jobs"), ("Form.Slug", "jobs"), ("Form.Body", "We **hire**."), ("Form.InFooter", "true"));
        var test = await ada.PostAsync("/hub/settings/mail#handler=Test");

        Assert.Equal("nonsense", bad.QuerySelector("#Form_BaseAddress")!.GetAttribute("value"));
        Assert.NotNull(bad.QuerySelector("#Form_BaseAddress-error"));
        Assert.All([good, navigation, added, test], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Contains("No mail server is set up", (await ada.PageAsync("/hub/settings/mail")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Acme", (await ada.PageAsync("/hub/settings")).QuerySelector("#Form_CompanyName")!.GetAttribute("value"));
        Assert.Equal("Jobs", (await ada.PageAsync("/hub/settings/navigation")).QuerySelector("#Form_Links_0__Label")!.GetAttribute("value"));
        Assert.Contains("Jobs", (await ada.PageAsync("/hub/settings/pages")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }
}
