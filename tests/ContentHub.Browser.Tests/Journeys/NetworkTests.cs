using ContentHub.Browser.Tests.Hub;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>What one network gets of a post: written, previewed, signed and read by the reviewer.</summary>
public sealed class NetworkTests(DemoHub demo) : IClassFixture<DemoHub>
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 30_000 };
    private static readonly string Post = $"/hub/posts/{DemoPosts.Id(27)}";

    [Fact]
    public async Task A_thread_with_a_picture_is_previewed_while_one_types_and_stands_in_the_review()
    {
        Chromium.Needed();
        var mark = await demo.Chromium.OpenAsync(demo.Address);
        await mark.SignInAsync("mark");
        await mark.GotoAsync(Post + "/networks/bluesky");
        var preview = mark.Locator("[data-network-preview]");
        await mark.Locator("form[data-network-text-ready]").WaitForAsync();

        await mark.Button("Make a thread of the article").ClickAsync();
        await Assertions.Expect(preview).ToContainTextAsync("posts:", Patient);
        await mark.Locator("form[data-network-text-ready]").WaitForAsync();
        await mark.FillAsync("#Form_Text", "Half the water #water\n---\nAnd a warm canteen");
        await Assertions.Expect(preview).ToContainTextAsync("2 posts: 21, 18 of 300 characters", Patient);
        await Assertions.Expect(preview.Locator(".network-preview__mark")).ToHaveTextAsync("#water");
        await mark.FillAsync("#Form_Text", new string('x', 301) + "\n---\nAnd a warm canteen");
        await Assertions.Expect(preview).ToContainTextAsync("Remove 1.", Patient);
        await Chromium.NoAxeViolationsAsync(mark);

        await mark.FillAsync("#Form_Text", "Half the water #water\n---\nAnd a warm canteen");
        await mark.GetByLabel("In the first reply").CheckAsync();
        await mark.Locator(".network-picture__choice input").First.CheckAsync();
        await mark.Locator(".form-stack__actions").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(mark.Locator(".notice--ok")).ToContainTextAsync("Saved", Patient);

        await mark.GotoAsync(Post + "/review");
        var panel = mark.GetByRole(AriaRole.Region, new() { Name = "Bluesky" });
        await Assertions.Expect(panel.Locator(".network-preview__post")).ToHaveCountAsync(2);
        await Assertions.Expect(panel.Locator(".network-preview__post").Nth(0).Locator(".network-preview__pictures img")).ToHaveCountAsync(1);
        await Assertions.Expect(panel.Locator(".network-preview__post").Nth(1).Locator(".network-preview__card")).ToHaveCountAsync(1);
        await Chromium.NoAxeViolationsAsync(mark);
        await Chromium.PictureAsync(mark, "network-review");
    }

    [Fact]
    public async Task Without_script_the_page_writes_signs_and_saves_too()
    {
        Chromium.Needed();
        var sara = await demo.Chromium.OpenAsync(demo.Address, width: 390, script: false);
        await sara.SignInAsync("sara");
        await sara.GotoAsync("/hub/profile/signatures");
        await sara.FillAsync("#s-bluesky", "– Sara, Northwind");
        await sara.Button("Save").ClickAsync();
        await sara.GotoAsync($"/hub/posts/{DemoPosts.Id(34)}/networks/bluesky");
        await sara.FillAsync("#Form_Text", "My own words مرحبا 👋");

        await sara.Button("Add the author’s signature").ClickAsync();

        Assert.Equal("My own words مرحبا 👋\n\n– Sara, Northwind", (await sara.InputValueAsync("#Form_Text")).ReplaceLineEndings("\n"));
        await Assertions.Expect(sara.Locator("[data-network-preview]")).ToContainTextAsync("– Sara, Northwind", Patient);
        await sara.Locator(".form-stack__actions").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        Assert.StartsWith("My own words", await sara.InputValueAsync("#Form_Text"), StringComparison.Ordinal);
    }
}
