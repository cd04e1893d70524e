using System.Text.Json;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>The JSON of an autosave. What is left out stays as it is; a cover of <c>null</c> is removed.</summary>
internal sealed record SaveRequest
{
    public int Version { get; init; }

    /// <summary>After a conflict: save these words over the newer ones, which stay in the history.</summary>
    public bool Overwrites { get; init; }

    /// <summary>Set by an editor that writes with others: where in the room the text stands. The version does not matter then.</summary>
    public RoomStand? Room { get; init; }

    public string? Title { get; init; }

    public string? Slug { get; init; }

    public string? Summary { get; init; }

    public string? Body { get; init; }

    public IReadOnlyList<string?>? Tags { get; init; }

    public string? Language { get; init; }

    public string? CanonicalUrl { get; init; }

    public JsonElement CoverAssetId { get; init; }

    public string? CoverAlt { get; init; }

    public Dictionary<string, string?>? Variants { get; init; }

    public TypedSave Typed => new(Version, Overwrites, Onto, Room);

    public PostContent Onto(PostContent current) => current with
    {
        Title = Title ?? current.Title,
        Slug = Slug ?? current.Slug,
        Summary = Summary ?? current.Summary,
        Body = Body ?? current.Body,
        Tags = Tags is null ? current.Tags : [.. Tags.Select(t => t ?? "")],
        Language = string.IsNullOrWhiteSpace(Language) ? current.Language : Language,
        CanonicalUrl = CanonicalUrl ?? current.CanonicalUrl,
        Cover = CoverOnto(current.Cover),
        Variants = Variants is null ? current.Variants : EditorForm.VariantsOf(Variants, current),
    };

    private CoverImage? CoverOnto(CoverImage? current) => CoverAssetId.ValueKind switch
    {
        JsonValueKind.Undefined => current is null || CoverAlt is null ? current : current with { Alt = CoverAlt },
        JsonValueKind.String when CoverAssetId.TryGetGuid(out var asset) => new CoverImage(asset, CoverAlt ?? current?.Alt ?? ""),
        _ => null,
    };
}
