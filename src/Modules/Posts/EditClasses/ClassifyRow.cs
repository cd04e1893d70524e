using ContentHub.Posts.Comparing;

namespace ContentHub.Posts.EditClasses;

/// <summary>What a change of a block of the text is; a block can have several.</summary>
internal sealed class ClassifyRow(ClassifyWords words)
{
    public IEnumerable<ClassedEdit> Of(Row row, string where, string language) => row.Kind switch
    {
        RowKind.Same => [],
        RowKind.MovedAway => [],
        RowKind.MovedHere => [ClassedEdit.Of(EditClass.Style, where, row.Shown.Text, row.Shown.Text)],
        RowKind.Added => Whole(row.New!, where, came: true),
        RowKind.Removed => Whole(row.Old!, where, came: false),
        RowKind.Changed => Changed(row, where, language),
    };

    private static IEnumerable<ClassedEdit> Whole(TextBlock block, string where, bool came)
    {
        ClassedEdit Edit(EditClass type) => ClassedEdit.Of(type, where, came ? "" : block.Text, came ? block.Text : "");
        if (block.Address is not null || block.Words.Any(w => w.Look.HasFlag(Look.Picture)))
        {
            yield return Edit(EditClass.Media);
        }

        if (block.Words.Any(w => w.Look.HasFlag(Look.Link)))
        {
            yield return Edit(EditClass.Link);
        }

        if (block.Address is null && block.Words.Any(w => w.IsSpoken))
        {
            yield return Edit(block.Words.Any(w => SmallWords.IsClaim(w.Text)) ? EditClass.Claim : EditClass.Meaning);
        }
        else if (block.Address is null && block.Words.Count == 0)
        {
            yield return Edit(EditClass.Style);
        }
    }

    private IEnumerable<ClassedEdit> Changed(Row row, string where, string language)
    {
        var (old, now) = (row.Old!, row.New!);
        if (row.Cells.Count > 0)
        {
            return [.. Shape(old, now, where), .. row.Cells.SelectMany(c => Of(c, where, language))];
        }

        var said = old.Address is not null || now.Address is not null
            ? old.Address == now.Address && old.Text == now.Text ? [] : [ClassedEdit.Of(EditClass.Media, where, old.Text, now.Text)]
            : Hunk.In(row.Words).Select(h => ClassedEdit.Of(old.Kind is BlockKind.Code || now.Kind is BlockKind.Code ? EditClass.Meaning : words.Of(h, language), where, h.Old, h.New));
        List<ClassedEdit> edits = [.. Shape(old, now, where), .. said, .. Targets(old, now, where)];
        return edits.Count > 0 ? edits : [ClassedEdit.Of(EditClass.Style, where, old.Text, now.Text)];
    }

    private static IEnumerable<ClassedEdit> Shape(TextBlock old, TextBlock now, string where)
    {
        if (old.Kind != now.Kind || old.Level != now.Level)
        {
            // From code to words or back, the block says something else; a heading of another level says the same.
            yield return ClassedEdit.Of(old.Kind is BlockKind.Code || now.Kind is BlockKind.Code ? EditClass.Meaning : EditClass.Style, where, old.Text, now.Text);
        }
    }

    private static IEnumerable<ClassedEdit> Targets(TextBlock old, TextBlock now, string where)
    {
        foreach (var (look, type) in new[] { (Look.Link, EditClass.Link), (Look.Picture, EditClass.Media) })
        {
            var (gone, came) = Spans.Differing(Spans.Of(old, look), Spans.Of(now, look));
            // A link whose words alone changed leads where it led: its words are judged as words.
            var led = look is Look.Link ? came.Where(c => !gone.Exists(g => g.Target == c.Target)).Concat(gone.Where(g => !came.Exists(c => c.Target == g.Target))).ToList() : [.. gone, .. came];
            foreach (var span in led)
            {
                yield return gone.Contains(span) ? ClassedEdit.Of(type, where, $"{span.Text} ({span.Target})", "") : ClassedEdit.Of(type, where, "", $"{span.Text} ({span.Target})");
            }
        }

        if (LookNotes.Of(old, now).Any())
        {
            yield return ClassedEdit.Of(EditClass.Style, where, old.Text, now.Text);
        }
    }
}
