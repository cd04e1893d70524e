using ContentHub.Posts.Contracts;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>Everything that can be typed on the writing page. What a page does not send stays as it is.</summary>
internal sealed class EditorForm
{
    public int Version { get; set; }

    /// <summary>The page showed the newer words; saving again replaces them, and they stay in the history.</summary>
    public bool Overwrites { get; set; }

    /// <summary>Filled by the island where people write together (see <see cref="RoomStand"/>).</summary>
    public string? Room { get; set; }

    public string? Title { get; set; }

    public string? Body { get; set; }

    public string? Summary { get; set; }

    public string? Tags { get; set; }

    public string? Slug { get; set; }

    public string? Language { get; set; }

    public string? CanonicalUrl { get; set; }

    public string? CoverAssetId { get; set; }

    public string? CoverAlt { get; set; }

    /// <summary>Without script: the cover is uploaded with the form.</summary>
    public IFormFile? CoverFile { get; set; }

    public Dictionary<string, string?>? Variants { get; set; }

    public static EditorForm Of(PostContent content, int version) => new()
    {
        Version = version,
        Title = content.Title,
        Body = content.Body,
        Summary = content.Summary,
        Tags = string.Join(", ", content.Tags),
        Slug = content.Slug,
        Language = content.Language,
        CanonicalUrl = content.CanonicalUrl,
        CoverAssetId = content.Cover?.AssetId.ToString(),
        CoverAlt = content.Cover?.Alt,
        Variants = content.Variants.ToDictionary(v => v.Channel, v => (string?)v.Text),
    };

    /// <summary>What was typed, on top of what the form does not know (author, disclosure).</summary>
    public PostContent Onto(PostContent current) => current with
    {
        Title = Title ?? "",
        Body = Body ?? "",
        Summary = Summary ?? "",
        Tags = (Tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        Slug = Slug ?? "",
        Language = string.IsNullOrWhiteSpace(Language) ? current.Language : Language,
        CanonicalUrl = CanonicalUrl ?? "",
        Cover = Guid.TryParse(CoverAssetId, out var asset) ? new CoverImage(asset, CoverAlt ?? "") : null,
        Variants = Variants is null ? current.Variants : VariantsOf(Variants, current),
    };

    public static IReadOnlyList<ChannelVariant> VariantsOf(IReadOnlyDictionary<string, string?> typed, PostContent current) =>
    [
        .. current.Variants.Where(v => !typed.ContainsKey(v.Channel)),
        .. typed.Select(v => (current.Variant(v.Key) ?? new ChannelVariant(v.Key, "")).Saying(string.IsNullOrWhiteSpace(v.Value) ? "" : v.Value)),
    ];
}
