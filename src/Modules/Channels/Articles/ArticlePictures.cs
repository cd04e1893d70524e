using System.Security.Cryptography;
using System.Text;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Channels.Articles;

// A picture as it is sent. Name: without an ending, the same for the same pixels and the same description.
internal sealed record PictureFile(byte[] Bytes, string ContentType, string Name, string Alt)
{
    public string FileName => Name + (ContentType switch { "image/png" => ".png", "image/webp" => ".webp", _ => ".jpg" });
}

// Pictures in a size that blog engines take: the master where it is small enough, else a JPEG of it.
internal sealed class ArticlePictures(IMedia media)
{
    public const int MostBytes = 1_900_000;
    public const int MostWidth = 2400;

    // For people; a test compares it with the numbers.
    public const string Words = "2,400 pixels wide and 1.9 MB";

    // The cover and the pictures of the text, each once; the cover's own description wins.
    public static IReadOnlyList<PictureUse> In(ArticleHtml article, CoverImage? cover) =>
        cover is null ? article.Pictures : [new PictureUse(cover.AssetId, cover.Alt), .. article.Pictures.Where(p => p.Asset != cover.AssetId)];

    public async Task<Result<PictureFile>> OpenAsync(PictureUse use, CancellationToken stop)
    {
        var asset = await media.FindAsync(use.Asset, stop);
        if (asset is { Width: <= MostWidth, Bytes: <= MostBytes } && await media.OpenAsync(use.Asset, null, stop) is { } master)
        {
            await using (master)
            {
                using var read = new MemoryStream();
                await master.CopyToAsync(read, stop);
                var bytes = read.ToArray();
                return new PictureFile(bytes, asset.ContentType, Name(bytes, use.Alt), use.Alt);
            }
        }

        var jpeg = await media.JpegAsync(use.Asset, MostWidth, MostBytes, stop);
        return jpeg.Succeeded ? new PictureFile(jpeg.Value, "image/jpeg", Name(jpeg.Value, use.Alt), use.Alt) : Result<PictureFile>.Refused(jpeg.Errors);
    }

    private static string Name(byte[] bytes, string alt) =>
        "contenthub-" + Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(bytes), .. Encoding.UTF8.GetBytes(alt)]))[..20];
}
