using ContentHub.Posts.Contracts;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Posts.Pages.Networks;

internal sealed class NetworkForm
{
    public string? Seen { get; set; }

    public string? Text { get; set; }

    public VariantLink Link { get; set; }

    public string? LinkTo { get; set; }

    public List<PictureField> Pictures { get; set; } = [];

    public IFormFile? File { get; set; }

    public string? FileAlt { get; set; }

    public static NetworkForm Of(ChannelVariant stored, IReadOnlyList<CoverImage> offered, string seen) => new()
    {
        Seen = seen,
        Text = stored.Text,
        Link = stored.Link,
        LinkTo = stored.LinkTo,
        Pictures = [.. offered.Select(p => new PictureField { AssetId = p.AssetId, Alt = p.Alt, Chosen = stored.Pictures.Any(c => c.AssetId == p.AssetId) })],
    };

    public ChannelVariant Variant(string channel) => new(channel, Text ?? "")
    {
        Link = Enum.IsDefined(Link) ? Link : VariantLink.WithPost,
        LinkTo = LinkTo ?? "",
        Pictures = [.. Pictures.OfType<PictureField>().Where(p => p.Chosen).Select(p => new CoverImage(p.AssetId, p.Alt ?? ""))],
    };
}

internal sealed class PictureField
{
    public Guid AssetId { get; set; }

    public string? Alt { get; set; }

    public bool Chosen { get; set; }
}
