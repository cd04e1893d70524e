using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Comparing;

/// <summary>Everything of a post but its text; only what differs.</summary>
internal static class FieldDiff
{
    /// <param name="label">What people call a channel.</param>
    public static IReadOnlyList<FieldChange> Of(PostContent old, PostContent now, Func<string, string> label, Effort effort) =>
    [
        .. Text("Title", old.Title, now.Title, effort),
        .. Text("Summary", old.Summary, now.Summary, effort),
        .. Whole("Address", old.Slug, now.Slug),
        .. Tags(old.Tags, now.Tags),
        .. Whole("Language", old.Language, now.Language),
        .. Whole("Address of the original", old.CanonicalUrl, now.CanonicalUrl),
        .. Cover(old.Cover, now.Cover, effort),
        .. Text("Disclosure", old.Disclosure, now.Disclosure, effort),
        .. Channels(old, now).SelectMany(c => Text($"Text for {label(c)}", old.VariantFor(c) ?? "", now.VariantFor(c) ?? "", effort, $"text for {label(c)}")),
        .. Channels(old, now).SelectMany(c => OfNetwork(old.Variant(c), now.Variant(c), label(c), effort)),
    ];

    private static IEnumerable<FieldChange> OfNetwork(ChannelVariant? old, ChannelVariant? now, string label, Effort effort)
    {
        var (was, shall) = (old?.Pictures ?? [], now?.Pictures ?? []);
        if (!was.SequenceEqual(shall))
        {
            var words = WordDiff.Of(WordSplitter.Of(old?.Alts() ?? ""), WordSplitter.Of(now?.Alts() ?? ""), effort);
            var same = was.Select(p => p.AssetId).SequenceEqual(shall.Select(p => p.AssetId));
            yield return new FieldChange($"Pictures for {label}", $"pictures for {label}", [.. words.Inline()], [same ? "The same pictures, described in other words." : $"{Pictures(was.Count)} before, {Pictures(shall.Count)} now."]);
        }

        foreach (var posts in Whole($"Posts for {label}", $"{old?.Parts.Count ?? 1}", $"{now?.Parts.Count ?? 1}"))
        {
            yield return posts;
        }

        foreach (var link in Whole($"Link for {label}", VariantWords.Link(old), VariantWords.Link(now)))
        {
            yield return link;
        }
    }

    private static string Pictures(int count) => count == 1 ? "1 picture" : $"{count} pictures";

    private static IEnumerable<string> Channels(PostContent old, PostContent now) =>
        old.Variants.Concat(now.Variants).Select(v => v.Channel).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<FieldChange> Text(string name, string old, string now, Effort effort, string? spoken = null)
    {
        if (old != now)
        {
            yield return Field(name, [.. WordDiff.Of(WordSplitter.Of(old), WordSplitter.Of(now), effort).Inline()], spoken);
        }
    }

    /// <summary>An address or a code is one word.</summary>
    private static IEnumerable<FieldChange> Whole(string name, string old, string now)
    {
        if (old != now)
        {
            yield return Field(name, Apart([(Change.Removed, old), (Change.Added, now)]));
        }
    }

    private static IEnumerable<FieldChange> Tags(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var words = Apart([.. old.Except(now).Select(t => (Change.Removed, t)), .. now.Except(old).Select(t => (Change.Added, t))]);
        if (words.Count > 0)
        {
            yield return Field("Tags", words);
        }
    }

    private static IEnumerable<FieldChange> Cover(CoverImage? old, CoverImage? now, Effort effort)
    {
        if (old == now)
        {
            yield break;
        }

        string[] notes = (old, now) switch
        {
            (null, _) => ["A cover was added."],
            (_, null) => ["The cover was removed."],
            _ when old.AssetId != now.AssetId => ["Another picture."],
            _ => ["The same picture, described in other words."],
        };
        var words = WordDiff.Of(WordSplitter.Of(old?.Alt ?? ""), WordSplitter.Of(now?.Alt ?? ""), effort);
        yield return new FieldChange("Cover", "cover", [.. words.Inline()], notes, old?.AssetId, now?.AssetId);
    }

    private static FieldChange Field(string name, IReadOnlyList<Piece> words, string? spoken = null) =>
        new(name, spoken ?? char.ToLowerInvariant(name[0]) + name[1..], words, []);

    private static List<Piece> Apart(IReadOnlyList<(Change Change, string Text)> words) =>
        [.. words.Where(w => w.Text.Length > 0).SelectMany(w => new[] { new Piece(Change.Same, " "), new Piece(w.Change, w.Text) }).Skip(1)];
}
