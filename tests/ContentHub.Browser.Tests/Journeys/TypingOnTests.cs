using ContentHub.Browser.Tests.Hub;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>Whoever types on right after something was asked for finds every letter where the cursor should be by then.</summary>
public sealed class TypingOnTests(DemoHub demo) : IClassFixture<DemoHub>
{
    [Fact]
    public async Task Typed_right_behind_a_link_into_a_new_table_and_below_a_picture_that_is_still_on_its_way_every_letter_stands_there()
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address);
        await page.SignInAsync("sara");
        await page.GetByLabel("New post").FillAsync("Typed on at once");
        await page.Button("Start writing").ClickAsync();
        await page.EditorAsync();
        await Assertions.Expect(page.Locator(".ProseMirror")).ToBeFocusedAsync();

        await LinkAsync(page);
        await TableAsync(page);
        await PictureAsync(page);

        await Assertions.Expect(page.Locator(".editor")).ToHaveAttributeAsync("data-state", "saved");
        await page.ReloadAsync();
        await page.EditorAsync();
        await HoldsAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task LinkAsync(IPage page)
    {
        await page.Keyboard.TypeAsync("More in ");
        await page.Keyboard.PressAsync("Control+K");
        await page.GetByLabel("Words to click").FillAsync("our handbook");
        await page.GetByLabel("Address", new() { Exact = true }).Last.FillAsync("https://example.com/pumps");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(", read ");
    }

    /// <summary>From the end of bold words: what they are, the table is not.</summary>
    private static async Task TableAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+B");
        await page.Keyboard.TypeAsync("twice");
        await page.Tool("Table").ClickAsync();
        await page.Keyboard.TypeAsync("Pump");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Power");
    }

    private static async Task PictureAsync(IPage page)
    {
        var typed = new TaskCompletionSource();
        var upload = await page.Locator(".editor").GetAttributeAsync("data-editor-upload-url");
        await page.RouteAsync("**" + upload, async route =>
        {
            await typed.Task;
            await route.ContinueAsync();
        });
        await page.Keyboard.PressAsync("Control+Home"); // the tools of the table float over the line above it
        await page.Keyboard.PressAsync("End");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Tool("Picture").ClickAsync());
        await chooser.SetFilesAsync(Path.Combine(AppContext.BaseDirectory, "Files", "harbour.jpg"));
        await page.GetByLabel("Description").FillAsync("The harbour");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Below it");
        typed.SetResult();
        await page.Locator(".ProseMirror img[alt='The harbour']").WaitForAsync();
        await page.Keyboard.TypeAsync(" and on");
        await HoldsAsync(page);
    }

    private static async Task HoldsAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".ProseMirror > p").First).ToHaveTextAsync("More in our handbook, read twice");
        await Assertions.Expect(page.Locator(".ProseMirror a")).ToHaveTextAsync(["our handbook"]);
        await Assertions.Expect(page.Locator(".ProseMirror > p", new() { HasText = "Below it" })).ToHaveTextAsync("Below it and on");
        await Assertions.Expect(page.Locator(".ProseMirror th")).ToHaveTextAsync(["Pump", "Power", ""]);
    }
}
