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

        if (block.Words.Any(w => !w.IsBlank && !w.Look.HasFlag(Look.Picture)) && (block.Address is null || block.Words.Any(w => SmallWords.IsClaim(w.Text))))
        {
            yield return Edit(block.Words.Any(w => SmallWords.IsClaim(w.Text)) ? EditClass.Claim : EditClass.Meaning);
        }
        else if (block.Address is null)
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

        var hunks = Replacement.In(row.Words).Select(h => ClassedEdit.Of(old.Kind is BlockKind.Code || now.Kind is BlockKind.Code ? EditClass.Meaning : words.Of(h, language), where, h.Old, h.New)).ToList();
        var picture = old.Address is not null || now.Address is not null;
        if (picture)
        {
            // Its description and what stands below it: a figure there is one, too.
            hunks = [.. hunks.Where(h => h.Class is EditClass.Claim)];
        }

        List<ClassedEdit> edits = [.. Shape(old, now, where), .. hunks, .. Looks(old, now, where, language)];
        return picture && (old.Address != now.Address || old.Text != now.Text) ? [ClassedEdit.Of(EditClass.Media, where, old.Text, now.Text), .. edits]
            : edits.Count > 0 ? edits
            : [ClassedEdit.Of(EditClass.Style, where, old.Text, now.Text)];
    }

    private static IEnumerable<ClassedEdit> Shape(TextBlock old, TextBlock now, string where)
    {
        if (old.Kind != now.Kind || old.Level != now.Level)
        {
            // From code or a quotation to words or back, the block says something else; a heading of another level says the same.
            var speaks = old.Kind != now.Kind && (old.Kind is BlockKind.Code or BlockKind.Quotation || now.Kind is BlockKind.Code or BlockKind.Quotation);
            yield return ClassedEdit.Of(speaks ? EditClass.Meaning : EditClass.Style, where, old.Text, now.Text);
        }
    }

    /// <summary>What words do not say: where they lead, which picture they are, what is struck out, what is bold.</summary>
    private IEnumerable<ClassedEdit> Looks(TextBlock old, TextBlock now, string where, string language)
    {
        var (links, leads) = (Runs(old, Look.Link), Runs(now, Look.Link));
        if (!IsSame(links, leads, language))
        {
            yield return ClassedEdit.Of(EditClass.Link, where, Said(links), Said(leads));
        }

        var (pictures, shown) = (Runs(old, Look.Picture), Runs(now, Look.Picture));
        if (!pictures.SequenceEqual(shown))
        {
            yield return ClassedEdit.Of(EditClass.Media, where, Said(pictures), Said(shown));
            if (pictures.Concat(shown).Any(p => Replacement.Words(p.Text).Any(SmallWords.IsClaim)) && !pictures.Select(p => p.Text).SequenceEqual(shown.Select(p => p.Text)))
            {
                yield return ClassedEdit.Of(EditClass.Claim, where, Said(pictures), Said(shown));
            }
        }

        if (!Runs(old, Look.Struck).SequenceEqual(Runs(now, Look.Struck)))
        {
            yield return ClassedEdit.Of(EditClass.Claim, where, old.Text, now.Text);
        }

        if (new[] { Look.Bold, Look.Italic, Look.Code }.Any(l => !IsSame(Runs(old, l), Runs(now, l), language)))
        {
            yield return ClassedEdit.Of(EditClass.Style, where, old.Text, now.Text);
        }
    }

    /// <summary>The same words, but for a typo, leading to the same places: else another word has that look now.</summary>
    private bool IsSame(List<(string Text, string? Target)> old, List<(string Text, string? Target)> now, string language) =>
        old.Count == now.Count && old.Zip(now).All(p => p.First.Target == p.Second.Target && IsSame(p.First.Text, p.Second.Text, language));

    private bool IsSame(string old, string now, string language) =>
        old == now || Replacement.In(WordDiff.Of(WordSplitter.Of(old), WordSplitter.Of(now), new Effort(1_000_000, default))).All(h => words.Of(h, language) is EditClass.Typo);

    private static string Said(List<(string Text, string? Target)> runs) => string.Join(", ", runs.Select(r => r.Text.Length > 0 ? $"{r.Text} ({r.Target})" : r.Target));

    /// <summary>Neighbouring words with a look, whole: a difference at the end of a long address counts.</summary>
    private static List<(string Text, string? Target)> Runs(TextBlock block, Look look)
    {
        var runs = new List<(string Text, string? Target)>();
        var goesOn = false;
        foreach (var word in block.Words)
        {
            if (!word.Look.HasFlag(look))
            {
                goesOn = false;
                continue;
            }

            var target = look is Look.Link or Look.Picture ? word.Target : null;
            if (goesOn && look is not Look.Picture && runs[^1].Target == target)
            {
                runs[^1] = (runs[^1].Text + word.Text, target);
            }
            else
            {
                runs.Add((word.Text, target));
            }

            goesOn = true;
        }

        return runs;
    }
}
