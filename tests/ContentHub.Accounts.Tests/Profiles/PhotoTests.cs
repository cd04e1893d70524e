using System.Net;
using ContentHub.Testing.Pictures;

namespace ContentHub.Accounts.Tests.Profiles;

/// <summary>The page's own form; the script beside it only shows the chosen file before it is sent.</summary>
public sealed class PhotoTests
{
    private static readonly (string, string)[] Fields =
        [("Form.Name", "Sara Sellers"), ("Form.JobTitle", "Sales"), ("Form.Bio", ""), ("Form.TimeZone", "Europe/Berlin"), ("Form.Language", "en")];

    [Fact]
    public async Task Sara_uploads_her_photo_replaces_it_and_removes_it()
    {
        await using var hub = await Browser.StartAsync();
        var photo = await TestPictures.PhonePhotoAsync(hub.Services, 600, 400);
        var sara = await hub.SignedInAsync("sara@demo.test");
        Assert.Null(await PhotoAsync(sara));

        var saved = await sara.PostFileAsync("/hub/profile", "Form.Photo", photo, Fields);
        var first = await PhotoAsync(sara);
        var bytes = await sara.GetByteArrayAsync(first);
        await sara.PostFileAsync("/hub/profile", "Form.Photo", TestPictures.Png(300, 300), Fields);
        var second = await PhotoAsync(sara);
        await sara.PostAsync("/hub/profile", Fields);
        var kept = await PhotoAsync(sara);
        await sara.PostAsync("/hub/profile", [.. Fields, ("Form.RemovePhoto", "true")]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.True(TestPictures.Contains(photo, PhoneExif.Camera));
        Assert.Equal([0xFF, 0xD8], bytes[..2]);
        Assert.False(TestPictures.Contains(bytes, PhoneExif.Camera) || TestPictures.Contains(bytes, "Exif"));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.OK, (await sara.GetAsync(second)).StatusCode);
        Assert.Equal(second, kept);
        Assert.Null(await PhotoAsync(sara));
    }

    [Fact]
    public async Task Somebody_who_may_not_upload_pictures_for_posts_may_still_have_a_photo()
    {
        await using var hub = await Browser.StartAsync();
        var photo = await TestPictures.PhonePhotoAsync(hub.Services, 300, 200);
        var lena = await hub.SignedInAsync("lena@demo.test");

        await lena.PostFileAsync("/hub/profile", "Form.Photo", photo, Fields);

        Assert.NotNull(await PhotoAsync(lena));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_beside_its_field_and_the_words_stay()
    {
        await using var hub = await Browser.StartAsync();
        var sara = await hub.SignedInAsync("sara@demo.test");

        var answer = await sara.PostFileAsync("/hub/profile", "Form.Photo", "%PDF-1.7"u8.ToArray(), [.. Fields.Where(f => f.Item1 != "Form.JobTitle"), ("Form.JobTitle", "Pumps and people")]);

        var page = await answer.PageAsync();
        var field = page.QuerySelector("#Form_Photo")!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("Form_Photo-error", field.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("#Form_Photo-error")!.TextContent);
        Assert.Equal("Pumps and people", page.QuerySelector("#Form_JobTitle")!.GetAttribute("value"));
    }

    private static async Task<string?> PhotoAsync(HttpClient client)
    {
        var picture = (await client.PageAsync("/hub/profile")).QuerySelector("[data-photo-upload-preview]")!;
        return picture.HasAttribute("hidden") ? null : picture.GetAttribute("src");
    }
}
