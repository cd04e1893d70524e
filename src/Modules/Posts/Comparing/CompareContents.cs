using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comparing;

/// <summary>The differences of two contents, without a database.</summary>
internal sealed record ContentDiff(IReadOnlyList<FieldChange> Fields, IReadOnlyList<Row> Rows, string Summary, bool InFull);

internal sealed class CompareContents(PostMarkdown markdown, IEnumerable<IVariantComposer> composers)
{
    /// <param name="asWritten">Line by line as Markdown, instead of as readers see it.</param>
    public ContentDiff Of(PostContent old, PostContent now, bool asWritten, CancellationToken stop)
    {
        var effort = new Effort(Effort.Most, stop);
        var fields = FieldDiff.Of(old, now, Label, effort);
        var rows = old.Body == now.Body ? Same(now.Body, asWritten, effort) : Alignment.Of(Blocks(old.Body, asWritten), Blocks(now.Body, asWritten), effort);
        return new ContentDiff(fields, rows, Summary.Of(rows, fields), !effort.UsedUp);
    }

    private IReadOnlyList<Row> Same(string body, bool asWritten, Effort effort) =>
        [.. Blocks(body, asWritten).Select(b => Row.Of(RowKind.Same, b, b, effort))];

    private IReadOnlyList<TextBlock> Blocks(string body, bool asWritten) =>
        body.Length == 0 ? [] : asWritten ? BlockReader.Lines(body) : BlockReader.Rendered(body, markdown);

    private string Label(string channel) => composers.FirstOrDefault(c => c.Channel == channel)?.Label ?? channel;
}
