using ContentHub.Media.Contracts;
using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.Pages.Compare;

/// <param name="Last">Number of the last change on the page.</param>
internal sealed record SectionView(Section Section, int Last, bool Beside, string Language, IReadOnlyDictionary<Guid, AssetView> Pictures)
{
    public RowView Of(Row row) => new(row, Beside, Language, Pictures);
}
