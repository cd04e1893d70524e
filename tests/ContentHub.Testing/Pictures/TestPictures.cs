using System.Text;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ContentHub.Testing.Pictures;

/// <summary>Real pictures for real uploads: a PNG by hand, everything else by the product's own image worker.</summary>
public static class TestPictures
{
    /// <summary>A PNG with a slow gradient; honest in header and data unless <paramref name="claims"/> says otherwise.</summary>
    public static byte[] Png(int width, int height, int channels = 3, (int Width, int Height)? claims = null) =>
        PngFile.Write(width, height, channels, claims ?? (width, height));

    /// <summary>A JPEG as a phone writes it: lying on its side, with the place where it was taken (<see cref="PhoneExif.Camera"/>).</summary>
    public static async Task<byte[]> PhonePhotoAsync(IServiceProvider services, int width, int height)
    {
        var folder = Directory.CreateTempSubdirectory("contenthub-picture-");
        try
        {
            var png = Path.Combine(folder.FullName, "a.png");
            await File.WriteAllBytesAsync(png, Png(width, height));
            var jpeg = await services.GetRequiredService<IImageProcessor>().JpegAsync(png, width, 50_000_000, CancellationToken.None);
            return PhoneExif.PutInto(WhenPossible(jpeg));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Uploads a picture as people do and returns what was stored. Without the image library the test is skipped.</summary>
    public static async Task<AssetView> UploadAsync(IServiceProvider services, int width = 640, int height = 400, Actor? by = null)
    {
        await using var scope = services.CreateAsyncScope();
        var media = scope.ServiceProvider.GetRequiredService<IMedia>();
        return WhenPossible(await media.UploadAsync(new MemoryStream(Png(width, height)), "pump.png", by ?? TestHub.Sara, CancellationToken.None));
    }

    public static bool Contains(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    private static T WhenPossible<T>(Result<T> result)
    {
        Assert.SkipWhen(!result.Succeeded && result.Error.Code == "media.no-image-library", "libvips is not here: run “npm ci” in the root of the clone.");
        return result.Value;
    }
}
