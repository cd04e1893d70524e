using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>A save that came too late: what stands there now, and where the typed words differ from it, block by block.</summary>
internal sealed record ClashView(PostContent Theirs, IReadOnlyList<FieldChange> Fields, IReadOnlyList<Section> Sections, bool InFull)
{
    public int Last => Sections.Max(s => s.Number) ?? 0;

    public static ClashView Of(PostContent theirs, PostContent mine, CompareContents contents, CancellationToken stop)
    {
        var diff = contents.Of(theirs, mine, asWritten: false, stop);
        return new ClashView(theirs, [.. diff.Fields.Where(f => f.Words.Count > 0)], Section.Of(diff.Rows), diff.InFull);
    }
}
