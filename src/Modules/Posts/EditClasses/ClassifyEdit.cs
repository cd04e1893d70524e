using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.EditClasses;

/// <summary>What became of a text since somebody agreed to it, edit by edit. It changes and reads nothing.</summary>
internal sealed class ClassifyEdit(PostMarkdown markdown, IEnumerable<IVariantComposer> composers, WordBook book)
{
    private readonly ClassifyWords words = new(book);

    /// <param name="old">Complete: with a text for every network and the hashes of all pictures.</param>
    /// <param name="now">Complete too.</param>
    /// <returns>Empty when nothing that is published differs.</returns>
    public IReadOnlyList<ClassedEdit> Of(PostContent old, PostContent now, CancellationToken stop)
    {
        var effort = new Effort(Effort.Most, stop);
        var rows = old.Body == now.Body ? [] : Alignment.Of(BlockReader.Rendered(old.Body, markdown), BlockReader.Rendered(now.Body, markdown), effort);
        var row = new ClassifyRow(words);
        List<ClassedEdit> edits =
        [
            .. rows.SelectMany(r => row.Of(r, "text", now.Language)), .. old.Body == now.Body ? [] : HiddenParts.Of(old.Body, now.Body, markdown),
            .. Text("title", old.Title, now.Title), .. Text("summary", old.Summary, now.Summary),
            .. Whole(EditClass.Claim, "disclosure", old.Disclosure, now.Disclosure),
            .. Whole(EditClass.Link, "address", old.Slug, now.Slug), .. Whole(EditClass.Link, "address of the original", old.CanonicalUrl, now.CanonicalUrl),
            .. Whole(EditClass.Meaning, "language", old.Language, now.Language),
            .. Whole(EditClass.Style, "tags", string.Join(", ", old.Tags.Order(StringComparer.Ordinal)), string.Join(", ", now.Tags.Order(StringComparer.Ordinal))),
            .. Pictures(old, now), .. OfNetworks(old, now), .. Variants(old, now).SelectMany(v => Text($"text for {v.Label}", v.Old, v.New)),
        ];

        // The same words to every reader, but written in another way.
        return edits.Count == 0 && old.Body != now.Body ? [ClassedEdit.Of(Dense(old.Body) == Dense(now.Body) ? EditClass.Typo : EditClass.Style, "text", "", "")] : Short(edits);

        IEnumerable<ClassedEdit> Text(string where, string before, string after) =>
            before == after ? []
            : !HiddenParts.AddressesIn(before).SequenceEqual(HiddenParts.AddressesIn(after)) ? [ClassedEdit.Of(EditClass.Link, where, before, after), .. Words(where, before, after)]
            : Words(where, before, after);

        IEnumerable<ClassedEdit> Words(string where, string before, string after) => Replacement.In(WordDiff.Of(WordSplitter.Of(before), WordSplitter.Of(after), effort)).Select(h => ClassedEdit.Of(words.Of(h, now.Language), where, h.Old, h.New));
    }

    private static IEnumerable<ClassedEdit> Whole(EditClass type, string where, string old, string now) => old == now ? [] : [ClassedEdit.Of(type, where, old, now)];

    private static IEnumerable<ClassedEdit> Pictures(PostContent old, PostContent now)
    {
        var (was, shall) = (old.Cover?.Alt ?? "", now.Cover?.Alt ?? "");
        // The same picture by its address, but not the same bytes.
        var changed = old.Media.Any(m => now.Media.Any(n => n.AssetId == m.AssetId && n.Sha256 != m.Sha256));
        return [.. old.Cover == now.Cover ? [] : Media("cover", was, shall), .. changed ? [ClassedEdit.Of(EditClass.Media, "pictures", "", "")] : Array.Empty<ClassedEdit>()];
    }

    /// <summary>Another picture, or the same one described in other words: a description may claim something too.</summary>
    private static IEnumerable<ClassedEdit> Media(string where, string was, string shall)
    {
        yield return ClassedEdit.Of(EditClass.Media, where, was, shall);
        if (was != shall && Replacement.Words(was).Concat(Replacement.Words(shall)).Any(SmallWords.IsClaim))
        {
            yield return ClassedEdit.Of(EditClass.Claim, where, was, shall);
        }
    }

    /// <summary>A text that is made from the post says nothing of its own: what changed in it is judged where it was changed.</summary>
    private IEnumerable<(string Label, string Old, string New)> Variants(PostContent old, PostContent now) =>
        old.Variants.Concat(now.Variants).Select(v => v.Channel).Distinct(StringComparer.Ordinal)
            .Select(c => (Composer: composers.FirstOrDefault(m => m.Channel == c), Channel: c, Old: old.VariantFor(c) ?? "", New: now.VariantFor(c) ?? ""))
            .Where(v => v.Old != v.New && !(v.Composer is { } made && v.Old == made.Compose(old with { Variants = [], Signatures = now.Signatures }) && v.New == made.Compose(now with { Variants = [] })))
            .Select(v => (v.Composer?.Label ?? v.Channel, v.Old, v.New));

    /// <summary>What a network shows beside its text, and where its readers are led.</summary>
    private static IEnumerable<ClassedEdit> OfNetworks(PostContent old, PostContent now) =>
        from channel in old.Variants.Concat(now.Variants).Select(v => v.Channel).Distinct(StringComparer.Ordinal)
        let was = old.Variant(channel) ?? new ChannelVariant(channel, "")
        let shall = now.Variant(channel) ?? new ChannelVariant(channel, "")
        from edit in (IEnumerable<ClassedEdit>)
        [
            .. was.Pictures.SequenceEqual(shall.Pictures) ? [] : Media($"pictures for {channel}", was.Alts(), shall.Alts()),
            .. Whole(EditClass.Meaning, $"number of posts for {channel}", PostsOf(was), PostsOf(shall)),
            .. Whole(EditClass.Link, $"link for {channel}", $"{was.Link} {was.LinkTo}", $"{shall.Link} {shall.LinkTo}"),
        ]
        select edit;

    private static string PostsOf(ChannelVariant variant) => variant.Text.Length == 0 ? "" : $"{variant.Parts.Count}";

    private static string Dense(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static List<ClassedEdit> Short(List<ClassedEdit> edits) => edits.Count <= ClassedEdit.Most ? edits
        : [.. edits.Take(ClassedEdit.Most), .. edits.Skip(ClassedEdit.Most).DistinctBy(e => e.Class).Where(e => !edits.Take(ClassedEdit.Most).Any(f => f.Class == e.Class))];
}
