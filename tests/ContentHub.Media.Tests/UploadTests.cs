using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Media.Pictures;
using ContentHub.Testing;
using ContentHub.Testing.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Media.Tests;

public sealed class UploadTests
{
    private static readonly string[] BesideTheMaster = ["1200.webp", "1600.webp", "400.webp", "800.webp", "master.jpg"];

    private static Task<Result<AssetView>> UploadAsync(TestHub hub, byte[] bytes, string name = "photo.jpg", Actor? by = null) =>
        hub.DoAsync<IMedia, Result<AssetView>>(m => m.UploadAsync(new MemoryStream(bytes), name, by ?? TestHub.Sara, CancellationToken.None));

    private static string[] Left(TestHub hub) => [.. Directory.EnumerateFileSystemEntries(Path.Combine(hub.Folder, "media", "tmp"))];

    private static async Task<byte[]> MasterAsync(TestHub hub, Guid id)
    {
        await using var stream = await hub.DoAsync<IMedia, Stream?>(m => m.OpenAsync(id, null, CancellationToken.None));
        using var copy = new MemoryStream();
        await stream!.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task RefusedAsync(TestHub hub, byte[] bytes, string code, string name = "photo.jpg", Actor? by = null)
    {
        var result = await UploadAsync(hub, bytes, name, by);

        Assert.Equal(code, Assert.Single(result.Errors).Code);
        Assert.Empty(await hub.DataAsync(db => db.Set<Asset>().ToListAsync()));
        Assert.True(!Directory.Exists(Path.Combine(hub.Folder, "media", "tmp")) || Left(hub).Length == 0);
    }

    [Fact]
    public async Task A_phone_photo_of_12_megapixels_is_turned_upright_and_loses_its_location()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();
        var photo = await TestPictures.PhonePhotoAsync(hub.Services, 4000, 3000);
        Assert.True(TestPictures.Contains(photo, PhoneExif.Camera));

        var asset = (await UploadAsync(hub, photo)).Value;

        Assert.Equal((3000, 4000, "image/jpeg"), (asset.Width, asset.Height, asset.ContentType));
        Assert.Equal([400, 800, 1200, 1600], asset.Widths);
        var master = await MasterAsync(hub, asset.Id);
        Assert.False(TestPictures.Contains(master, PhoneExif.Camera));
        Assert.False(TestPictures.Contains(master, "Exif"));
        Assert.Equal(asset.Bytes, master.Length);
        Assert.Equal(BesideTheMaster, Directory.EnumerateFiles(MediaFolders.Of(new DataOptions { Folder = hub.Folder }, asset.Id)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Left(hub));
    }

    [Fact]
    public async Task A_small_picture_is_never_enlarged()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();

        var asset = (await UploadAsync(hub, TestPictures.Png(900, 300), "C:\\fake\\logo.png")).Value;

        Assert.Equal([400, 800], asset.Widths);
        Assert.Equal(("logo.png", 900, "dc-211"), (asset.FileName, asset.Width, asset.Color));
    }

    [Fact]
    public async Task A_PNG_with_transparency_stays_a_PNG()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();

        var asset = (await UploadAsync(hub, TestPictures.Png(500, 300, channels: 4), "logo.png")).Value;

        Assert.Equal("image/png", asset.ContentType);
    }

    [Fact]
    public async Task A_WebP_gets_a_JPEG_master()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();
        using var webp = new MemoryStream();
        await typeof(MediaModule).Assembly.GetManifestResourceStream("cover-01-800.webp")!.CopyToAsync(webp);

        var asset = (await UploadAsync(hub, webp.ToArray(), "harbour.webp")).Value;

        Assert.Equal(("image/jpeg", 800, "dc-322"), (asset.ContentType, asset.Width, asset.Color));
        Assert.Equal([400, 800], asset.Widths);
    }

    [Fact]
    public async Task What_the_bytes_are_counts_not_what_the_name_says()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();

        Assert.True((await UploadAsync(hub, TestPictures.Png(64, 64), "really-a-png.jpg")).Succeeded);
    }

    [Theory]
    [InlineData("Dear colleagues, this is a letter.", "letter.jpg")]
    [InlineData("", "empty.png")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><script>alert(1)</script></svg>", "drawing.png")]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj", "paper.jpg")]
    public async Task Text_drawings_and_empty_files_are_refused(string content, string name)
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();

        await RefusedAsync(hub, System.Text.Encoding.UTF8.GetBytes(content), "media.not-a-picture", name);
    }

    [Fact]
    public async Task A_bomb_is_refused_from_its_header()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();

        await RefusedAsync(hub, TestPictures.Png(10, 10, claims: (30_000, 30_000)), "media.too-many-pixels", "bomb.png");
    }

    [Fact]
    public async Task A_truncated_JPEG_is_refused()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();
        var whole = await TestPictures.PhonePhotoAsync(hub.Services, 800, 600);

        await RefusedAsync(hub, whole[..(whole.Length / 2)], "media.broken");
    }

    [Fact]
    public async Task A_PNG_that_claims_more_rows_than_it_has_is_refused()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();

        await RefusedAsync(hub, TestPictures.Png(100, 10, claims: (100, 500)), "media.broken", "short.png");
    }

    [Fact]
    public async Task More_than_25_MB_are_refused_while_they_arrive()
    {
        await using var hub = await TestHub.StartAsync();

        await RefusedAsync(hub, new byte[26 * 1024 * 1024], "media.too-large");
    }

    [Fact]
    public async Task A_reviewer_may_not_upload()
    {
        await using var hub = await TestHub.StartAsync();

        await RefusedAsync(hub, TestPictures.Png(10, 10), "access.not-yours", by: TestHub.Lena);
    }

    [Fact]
    public async Task Without_the_library_an_upload_says_what_to_install()
    {
        await using var hub = await TestHub.StartAsync(settings: ("Media:LibvipsPath", "/nowhere/libvips.so"));

        await RefusedAsync(hub, TestPictures.Png(10, 10), "media.no-image-library");
        var trouble = await hub.DoAsync<IImageProcessor, string?>(i => i.TroubleAsync(CancellationToken.None));
        Assert.Contains("libvips42", trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_takes_too_long_is_given_up()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync(settings: ("Media:Patience", "00:00:00.020"));

        await RefusedAsync(hub, TestPictures.Png(2000, 2000), "media.broken");
    }

    [Fact]
    public async Task A_link_card_gets_a_JPEG_of_the_asked_size()
    {
        Assert.SkipWhen(ImageLibrary.Missing, ImageLibrary.WhyNot);
        await using var hub = await TestHub.StartAsync();
        var asset = (await UploadAsync(hub, TestPictures.Png(2000, 1000, channels: 4), "wide.png")).Value;

        var jpeg = (await hub.DoAsync<IMedia, Result<byte[]>>(m => m.JpegAsync(asset.Id, 1000, 20_000, CancellationToken.None))).Value;

        Assert.Equal([0xFF, 0xD8], jpeg[..2]);
        Assert.InRange(jpeg.Length, 100, 20_000);
        var missing = await hub.DoAsync<IMedia, Result<byte[]>>(m => m.JpegAsync(Guid.Empty, 1000, 20_000, CancellationToken.None));
        Assert.IsType<NotThere>(missing.Error);
    }

    [Fact]
    public async Task Leftovers_of_interrupted_uploads_are_swept_after_a_day()
    {
        await using var hub = await TestHub.StartAsync();
        var folder = Directory.CreateDirectory(Path.Combine(hub.Folder, "media", "tmp")).FullName;
        var (old, young) = (Path.Combine(folder, "old"), Path.Combine(folder, "young"));
        Directory.CreateDirectory(old + ".made");
        await File.WriteAllTextAsync(old, "x");
        await File.WriteAllTextAsync(young, "x");
        foreach (var path in new[] { old, old + ".made" })
        {
            File.SetLastWriteTimeUtc(path, hub.Clock.GetUtcNow().AddDays(-2).UtcDateTime);
        }

        File.SetLastWriteTimeUtc(young, hub.Clock.GetUtcNow().UtcDateTime);

        await hub.DoAsync<SweepTemporaryFiles>(s => s.RunAsync(CancellationToken.None));

        Assert.Equal([young], Left(hub));
    }

    [Fact]
    public async Task The_doctor_looks_at_folder_space_and_library()
    {
        await using var hub = await TestHub.StartAsync();

        var findings = await hub.DoAsync<IEnumerable<Kernel.Modules.IDoctorCheck>, IReadOnlyList<Kernel.Modules.DoctorFinding>>(
            c => c.OfType<Health.MediaDoctor>().Single().LookAsync(CancellationToken.None));

        Assert.Equal(["Media folder", "Free space", "Image library"], findings.Select(f => f.Subject));
        Assert.Equal(!ImageLibrary.Missing, findings[2].Ok);
    }
}
