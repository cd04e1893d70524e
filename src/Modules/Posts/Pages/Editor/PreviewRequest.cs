using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Editor;

internal sealed record PreviewRequest(string? Title, string? Summary, string? Body, string? CoverAssetId, string? CoverAlt)
{
    public PostContent Onto(PostContent current) => current with
    {
        Title = Title ?? "",
        Summary = Summary ?? "",
        Body = Body ?? "",
        Cover = Guid.TryParse(CoverAssetId, out var asset) ? new CoverImage(asset, CoverAlt ?? "") : null,
    };
}
