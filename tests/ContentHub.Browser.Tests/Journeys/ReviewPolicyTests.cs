using ContentHub.Browser.Tests.Hub;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>A policy is tried on last month's posts before it is saved, with the keyboard alone, on a desk and on a phone.</summary>
public sealed class ReviewPolicyTests(DemoHub demo) : IClassFixture<DemoHub>
{
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Ada_tries_a_policy_on_last_months_posts_and_nothing_is_saved(int width)
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, width);
        await page.SignInAsync("ada");
        await page.GotoAsync("/hub/settings/policies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Customers and prices", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move down step 1" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Form_Steps_0__Name")).ToHaveValueAsync("Product safety and law");

        await page.GetByRole(AriaRole.Button, new() { Name = "Preview on last month’s posts" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What would have happened to last month’s posts" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Nothing is saved yet" })).ToBeVisibleAsync();
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, $"ada-policy-preview-{width}");
        await page.GotoAsync("/hub/settings/policies");
        await Assertions.Expect(page.Locator(".policy-list__steps li").First).ToContainTextAsync("Marketing");
    }

    [Fact]
    public async Task Lena_says_on_her_phone_that_she_is_looking_and_signs_what_waited_too_long()
    {
        Chromium.Needed();
        var lena = await demo.Chromium.OpenAsync(demo.Address, 390);
        await lena.SignInAsync("lena");
        await lena.GotoAsync($"/hub/posts/{DemoPosts.Id(27)}/review");
        await Assertions.Expect(lena.Locator(".review-track")).ToContainTextAsync("overdue");
        await lena.GetByRole(AriaRole.Button, new() { Name = "I am looking at it", Exact = true }).ClickAsync();
        await Assertions.Expect(lena.Locator(".review-track")).ToContainTextAsync("You are looking at it");

        await lena.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();

        await Assertions.Expect(lena.GetByText("Approved and signed.")).ToBeVisibleAsync();
    }
}
