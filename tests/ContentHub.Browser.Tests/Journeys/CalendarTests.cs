using System.Text.RegularExpressions;
using ContentHub.Browser.Tests.Hub;
using ContentHub.Posts.Contracts;
using Microsoft.Playwright;

namespace ContentHub.Browser.Tests.Journeys;

/// <summary>Planning by hand: from the tray, by keys, by mouse, in two tabs and on a phone.</summary>
public sealed class CalendarTests(DemoHub demo) : IClassFixture<DemoHub>
{
    [Fact]
    public async Task Mark_moves_a_publication_by_keys_by_mouse_and_hears_that_another_tab_was_faster()
    {
        Chromium.Needed();
        var page = await OpenAsync("mark", 1440);
        var other = await page.Context.NewPageAsync();
        var item = page.Locator(".calendar__day:not(.calendar__day--empty) [data-kind=Publication]", new() { HasText = "planned" }).Filter(new() { HasText = "Own site" }).First;
        var key = await item.GetAttributeAsync("data-calendar-item");
        var day = await item.GetAttributeAsync("data-day");
        await ReadyAsync(other, page.Url);

        await Item(page, key).GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "You hold" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(".calendar__day--target, [data-calendar-said]:has-text('outside this page')").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-calendar-said]")).ToHaveTextAsync("Put back. Nothing moved.");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        var next = DateOnly.Parse(day!, System.Globalization.CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await Assertions.Expect(page.Locator("[data-calendar-said]")).ToContainTextAsync("moved to");
        await Assertions.Expect(Item(page, key)).ToHaveAttributeAsync("data-day", next);
        await Assertions.Expect(Item(page, key).GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await Chromium.NoAxeViolationsAsync(page);

        // The other tab still shows the day before and the version before.
        await DragAsync(other, key, other.Locator($"[data-calendar-day='{next}'] + [data-calendar-day]"));
        await Assertions.Expect(other.Locator("[data-calendar-said]")).ToContainTextAsync("was faster");
        await Assertions.Expect(Item(other, key)).ToHaveAttributeAsync("data-day", next);

        await DragAsync(other, key, other.Locator($"[data-calendar-day='{next}'] + [data-calendar-day]"));
        await Assertions.Expect(other.Locator("[data-calendar-said]")).ToContainTextAsync("moved to");
        await Assertions.Expect(Item(other, key)).Not.ToHaveAttributeAsync("data-day", next);
    }

    [Fact]
    public async Task Sara_gives_a_draft_of_the_tray_a_day_and_opens_it_in_a_dialog()
    {
        Chromium.Needed();
        var page = await OpenAsync("sara", 1440);
        var item = page.Locator(".calendar__tray [data-kind=Post]", new() { HasText = "draft" }).First;
        var key = await item.GetAttributeAsync("data-calendar-item");

        await item.GetByRole(AriaRole.Button).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-calendar-said]")).ToContainTextAsync("is wanted for");
        await Assertions.Expect(page.Locator($".calendar__days [data-calendar-item='{key}']")).ToContainTextAsync("draft, wanted");

        await page.Locator($".calendar__days [data-calendar-item='{key}'] a").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByLabel("Wanted for")).ToBeVisibleAsync();
        await Chromium.NoAxeViolationsAsync(page);
        await dialog.GetByLabel("Wanted for").FillAsync("2027-03-28T02:30");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("does not exist");
        await page.GetByLabel("Wanted for").FillAsync("2027-03-29T02:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/hub/calendar\\?"));
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Wanted for Mon 29 Mar 2027 02:30");
    }

    [Fact]
    public async Task Paul_is_asked_before_something_moves_to_a_day_that_is_kept_free()
    {
        Chromium.Needed();
        var page = await OpenAsync("paul", 1440);
        var kept = page.Locator(".calendar__day--kept");
        await Assertions.Expect(kept).ToContainTextAsync("Company outing");
        var day = await kept.GetAttributeAsync("data-calendar-day");
        var key = await page.Locator("[data-kind=Publication]", new() { HasText = "planned" }).Last.GetAttributeAsync("data-calendar-item");

        await DragAsync(page, key, kept);
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("is kept free: Company outing");
        await Chromium.NoAxeViolationsAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-calendar-said]")).ToHaveTextAsync("Put back. Nothing moved.");

        await DragAsync(page, key, kept);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move it all the same" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-calendar-said]")).ToContainTextAsync("moved to");
        await Assertions.Expect(Item(page, key)).ToHaveAttributeAsync("data-day", day!);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Pauls_pages_around_the_calendar_are_accessible_and_fit(int width)
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, width);
        await page.SignInAsync("paul");
        foreach (var (name, path) in ((string, string)[])[("times", $"/hub/channels/{ContentHub.Publishing.Contracts.OwnSite.ChannelId}/times"), ("kept-free", "/hub/calendar/kept-free"), ("feeds", "/hub/calendar/feeds"), ("new", "/hub/calendar/new"), ("schedule", $"/hub/posts/{DemoPosts.Id(25)}/schedule")])
        {
            await page.GotoAsync(path);
            if (name == "feeds")
            {
                await page.Button("Make the address").ClickAsync();
                await Assertions.Expect(page.Locator("#feed-address")).ToContainTextAsync(".ics");
            }

            await Chromium.NoAxeViolationsAsync(page);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth") <= 0, $"{path} is wider than {width}");
            await Chromium.PictureAsync(page, $"calendar-{name}-{width}");
        }
    }

    [Fact]
    public async Task Sara_moves_a_wanted_draft_on_her_phone_with_a_finger_on_its_grip()
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, 390);
        await page.SignInAsync("sara");
        var touch = await page.Context.NewCDPSessionAsync(page);
        await touch.SendAsync("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true });
        await ReadyAsync(page, "/hub/calendar?view=list");
        var item = Item(page, $"w-{DemoPosts.Id(34)}");
        var before = await item.GetAttributeAsync("data-day");
        await item.EvaluateAsync("element => element.scrollIntoView({ block: 'center' })");
        var grip = (await item.GetByRole(AriaRole.Button).BoundingBoxAsync())!;
        var (x, y) = (grip.X + (grip.Width / 2), grip.Y + (grip.Height / 2));

        await TouchAsync(touch, "touchStart", x, y);
        await TouchAsync(touch, "touchMove", x - 20, y - 20);
        await Assertions.Expect(page.Locator(".calendar-item--ghost")).ToHaveCountAsync(1);
        // The days without anything show now; the finger goes to the one that is above the item's own.
        var target = page.Locator($".calendar__day:has(+ [data-calendar-day='{before}'])");
        var there = (await target.BoundingBoxAsync())!;
        await TouchAsync(touch, "touchMove", there.X + 60, there.Y + (there.Height / 2));
        await Assertions.Expect(page.Locator(".calendar__day--target")).ToHaveCountAsync(1);
        await TouchAsync(touch, "touchEnd");

        await Assertions.Expect(page.Locator("[data-calendar-said]")).ToContainTextAsync("is wanted for");
        await Assertions.Expect(item).Not.ToHaveAttributeAsync("data-day", before!);
    }

    private static Task TouchAsync(ICDPSession touch, string type, double? x = null, double y = 0) => touch.SendAsync(
        "Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = x is null ? Array.Empty<object>() : new object[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } } });

    [Fact]
    public async Task What_is_approved_goes_from_the_tray_to_its_schedule_with_the_day_filled_in()
    {
        Chromium.Needed();
        var page = await OpenAsync("mark", 1440);
        var target = page.Locator(".calendar__day--today ~ [data-calendar-day]").First;
        var day = await target.GetAttributeAsync("data-calendar-day");

        await DragAsync(page, $"w-{DemoPosts.Id(26)}", target);

        await page.WaitForURLAsync(new Regex("/schedule\\?at="));
        await Assertions.Expect(page.Locator("#Form_LocalTime")).ToHaveValueAsync($"{day}T09:00");
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1440, true)]
    public async Task All_views_are_accessible_and_fit(int width, bool dark)
    {
        Chromium.Needed();
        var page = await demo.Chromium.OpenAsync(demo.Address, width, dark);
        await page.SignInAsync("mark");
        foreach (var view in (string[])["month&tag=nothing-has-this", "month", "week", "day", "list"])
        {
            await ReadyAsync(page, "/hub/calendar?view=" + view);
            await Chromium.NoAxeViolationsAsync(page);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - window.innerWidth") <= 0, $"{view} is wider than {width}");
            await Chromium.PictureAsync(page, $"calendar-{view.Split('&')[0]}{(view.Contains('&') ? "-empty" : "")}-{width}{(dark ? "-dark" : "")}");
        }

        await page.Locator("[data-kind=Publication] a").Or(page.Locator("[data-kind=Post] a")).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Chromium.NoAxeViolationsAsync(page);
        await Chromium.PictureAsync(page, $"calendar-dialog-{width}{(dark ? "-dark" : "")}");
    }

    private async Task<IPage> OpenAsync(string who, int width)
    {
        var page = await demo.Chromium.OpenAsync(demo.Address, width);
        await page.SignInAsync(who);
        // A list begins today: what is planned for the coming days is on it whatever day of the month it is.
        await ReadyAsync(page, "/hub/calendar?view=list");
        return page;
    }

    private static async Task ReadyAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator("[data-calendar-ready]").WaitForAsync();
    }

    private static ILocator Item(IPage page, string? key) => page.Locator($"[data-calendar-item='{key}']");

    private static async Task DragAsync(IPage page, string? key, ILocator target)
    {
        await Item(page, key).ScrollIntoViewIfNeededAsync();
        await Item(page, key).Locator(".calendar-item__title").HoverAsync();
        await page.Mouse.DownAsync();
        await target.Locator(".calendar__date").HoverAsync(new() { Force = true });
        await Assertions.Expect(page.Locator(".calendar__day--target")).ToHaveCountAsync(1);
        await page.Mouse.UpAsync();
    }
}
