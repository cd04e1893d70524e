using ContentHub.Media.Contracts;
using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Pages.Compare;

/// <summary>What differs beside the text.</summary>
internal sealed record FieldsView(IReadOnlyList<FieldChange> Fields, IReadOnlyDictionary<Guid, AssetView> Pictures)
{
    /// <summary>Pictures of the hub that a comparison shows small.</summary>
    public static IEnumerable<Guid> PicturesOf(IEnumerable<FieldChange> fields, IEnumerable<Section> sections) => fields.SelectMany(f => new[] { f.Old, f.New })
        .Concat(sections.Where(s => s.Number is not null).SelectMany(s => s.Rows).SelectMany(r => new[] { r.Old, r.New }).Select(b => MediaPaths.AssetOf(b?.Address)))
        .OfType<Guid>();
}
