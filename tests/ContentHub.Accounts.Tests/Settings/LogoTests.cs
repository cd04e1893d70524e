using System.Net;
using ContentHub.Data.Outbox;
using ContentHub.Testing;
using ContentHub.Testing.Pictures;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tests.Settings;

public sealed class LogoTests
{
    [Fact]
    public async Task Ada_uploads_the_logo_that_readers_see_replaces_it_and_removes_it()
    {
        await using var hub = await Browser.StartAsync();
        var photo = await TestPictures.PhonePhotoAsync(hub.Services, 400, 200);
        var (ada, reader) = (await hub.SignedInAsync("ada@demo.test"), hub.NewBrowser());

        var saved = await ada.PostFileAsync("/hub/settings", "Form.Logo", photo, await FieldsAsync(ada));
        var first = await LogoAsync(hub, ada, reader);
        var bytes = await reader.GetByteArrayAsync(first);
        await ada.PostFileAsync("/hub/settings", "Form.Logo", TestPictures.Png(300, 100, channels: 4), await FieldsAsync(ada));
        var second = await LogoAsync(hub, ada, reader);
        await ada.PostAsync("/hub/settings", await FieldsAsync(ada));
        var kept = await LogoAsync(hub, ada, reader);
        await ada.PostAsync("/hub/settings", [.. await FieldsAsync(ada), ("Form.RemoveLogo", "true")]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.False(TestPictures.Contains(bytes, PhoneExif.Camera) || TestPictures.Contains(bytes, "Exif"));
        Assert.NotEqual(first, second);
        Assert.Equal("image/png", (await reader.GetAsync(second)).Content.Headers.ContentType?.MediaType);
        Assert.Equal(second, kept);
        Assert.Null(await LogoAsync(hub, ada, reader));
    }

    [Fact]
    public async Task After_a_refusal_the_logo_is_still_shown_and_may_be_removed()
    {
        await using var hub = await Browser.StartAsync();
        var logo = await TestPictures.PhonePhotoAsync(hub.Services, 400, 200);
        var ada = await hub.SignedInAsync("ada@demo.test");
        await ada.PostFileAsync("/hub/settings", "Form.Logo", logo, await FieldsAsync(ada));

        var answer = await ada.PostFileAsync("/hub/settings", "Form.Logo", "<svg/>"u8.ToArray(), await FieldsAsync(ada));

        var page = await answer.PageAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(page.QuerySelector("#Form_Logo-error")!.TextContent);
        Assert.False(page.QuerySelector("[data-photo-upload-preview]")!.HasAttribute("hidden"));
        Assert.NotNull(page.QuerySelector("#Form_RemoveLogo"));
    }

    private static async Task<(string, string)[]> FieldsAsync(HttpClient ada) =>
    [
        ("Form.CompanyName", "Northwind Pumps"), ("Form.TimeZone", "Europe/Berlin"), ("Form.Language", "en"),
        ("Form.Version", (await ada.PageAsync("/hub/settings")).QuerySelector("#Form_Version")!.GetAttribute("value")!),
    ];

    /// <summary>Where the logo lies: the settings page and the public site agree, and a visitor may read it.</summary>
    private static async Task<string?> LogoAsync(WebHub hub, HttpClient ada, HttpClient reader)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DrainOutbox>().RunAsync(CancellationToken.None);
        var preview = (await ada.PageAsync("/hub/settings")).QuerySelector("[data-photo-upload-preview]")!;
        var shown = (await reader.PageAsync("/")).QuerySelector(".masthead__logo")?.GetAttribute("src");
        Assert.Equal(preview.HasAttribute("hidden"), shown is null);
        if (shown is null)
        {
            return null;
        }

        var path = preview.GetAttribute("src")!;
        Assert.StartsWith(path, shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(shown)).StatusCode);
        return path;
    }
}
