using ContentHub.Browser.Tests.Hub;
using ContentHub.Browser.Tests.Journeys;
using ContentHub.Posts.Contracts;

namespace ContentHub.Browser.Tests.Screens;

public sealed class PolicyTests(DemoHub demo) : IClassFixture<DemoHub>
{
    [Fact]
    public async Task The_content_security_policy_stops_nothing_that_the_pages_need()
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, checkAxe: false);
        var refused = new List<string>();
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                refused.Add($"{page.Url}: {line.Text}");
            }
        };

        await page.GotoAsync("/");
        await page.SignInAsync("sara");
        await page.GotoAsync($"/hub/posts/{DemoPosts.Id(34)}");
        await page.EditorAsync();
        await page.Locator(".toolbar__button[aria-label='Table']").ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await page.Locator("[data-editor-preview-pane]").WaitForAsync();

        Assert.Empty(refused);
    }

    [Fact]
    public async Task A_post_can_be_written_and_submitted_without_script()
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenWithoutScriptAsync(demo.Address);
        await page.SignInAsync("sara");
        await page.Button("Write").First.ClickAsync();
        await page.FillAsync("#Form_Title", "Written without script");
        await page.FillAsync("#Form_Body", "Plain **Markdown** in a plain field, long enough to be read.");
        await page.FillAsync("#Form_Summary", "A form is a form.");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { NameRegex = new("^Submit") }).ClickAsync();

        await Microsoft.Playwright.Assertions.Expect(page.Locator("main")).ToContainTextAsync("In review");
        await page.Context.CloseAsync();
    }
}
