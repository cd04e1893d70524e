using ContentHub.Accounts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>
/// A page that counts what a person does. One interaction is a click, one run of typing into one place (Enter is part of it, and so is
/// the way into a plain field), a shortcut, or a file chosen. Waiting and looking are free, and nothing else may touch the page.
/// </summary>
internal sealed class CountedPage(IPage page)
{
    private readonly List<string> done = [];

    public int Count => done.Count;

    public string Report => string.Join('\n', done.Select((what, at) => $"{at + 1,3}  {what}"));

    public async Task ClickAsync(ILocator control, string what)
    {
        await Assertions.Expect(control).ToBeInViewportAsync();
        await control.ClickAsync();
        done.Add($"click   {what}");
    }

    public async Task DoubleClickAsync(ILocator control, string what)
    {
        await control.DblClickAsync();
        done.Add($"click   {what}");
    }

    public async Task PressAsync(string keys, string what)
    {
        await page.Keyboard.PressAsync(keys);
        done.Add($"type    {what}");
    }

    /// <summary>A field from its label: going there and typing are one. A line end presses Enter.</summary>
    public async Task FieldAsync(ILocator field, string words, string what)
    {
        await field.FocusAsync();
        await TypeAsync(words, what);
    }

    /// <summary>Where the focus stands already: the page put it there.</summary>
    public async Task TypeAsync(string words, string what)
    {
        await page.Keyboard.TypeAsync(words);
        done.Add($"type    {what}");
    }

    /// <summary>The button opens the chooser of the system (one click), and a file is chosen in it (one more).</summary>
    public async Task FileAsync(ILocator button, string path, string what)
    {
        await Assertions.Expect(button).ToBeInViewportAsync();
        var chooser = await page.RunAndWaitForFileChooserAsync(() => button.ClickAsync());
        done.Add($"click   {what}");
        await chooser.SetFilesAsync(path);
        done.Add("file    chosen");
    }

    /// <summary>Name and password by hand, Enter at the end: no demo button, no password manager.</summary>
    public async Task SignInAsync(string who)
    {
        await page.GotoAsync("/hub/sign-in");
        await FieldAsync(page.Locator("#Form_Email"), $"{who}@demo.test", "e-mail address");
        await FieldAsync(page.Locator("#Form_Password"), DemoPeople.Password + "\n", "password, Enter");
        await page.HomeAsync();
    }
}
