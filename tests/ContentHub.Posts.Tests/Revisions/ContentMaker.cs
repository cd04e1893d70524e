using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Tests.Revisions;

/// <summary>Contents of every shape, the same ones in every run.</summary>
internal sealed class ContentMaker(int seed)
{
    private static readonly string[] Bits =
        ["", "a", "B", "\"", "\\", "\n", "\t", "é", "ß", "🚀", "ﷺ", "‏", "<script>", "](javascript:x)", "1", "\u0001", "/", "{", "]", ",", "\u2028"];

    private readonly Random random = new(seed);

    public PostContent Next() => new()
    {
        Title = Text(),
        Slug = Text(),
        Summary = Text(),
        Body = Text() + Text(),
        Tags = [.. Many(Text).Distinct()],
        AuthorId = Id(),
        Language = Text(),
        CanonicalUrl = Text(),
        Cover = random.Next(2) == 0 ? null : new CoverImage(Id(), Text()),
        Media = [.. Many(() => new MediaHash(Id(), Text()))],
        Variants = [.. Many(Text).Distinct().Select(Variant)],
        Disclosure = Text(),
    };

    /// <summary>The same content, with one field that differs: one entry per field.</summary>
    public IEnumerable<(string Field, PostContent Other)> Changes(PostContent c)
    {
        yield return ("Title", c with { Title = c.Title + "x" });
        yield return ("Slug", c with { Slug = c.Slug + "x" });
        yield return ("Summary", c with { Summary = c.Summary + "x" });
        yield return ("Body", c with { Body = c.Body + " " });
        yield return ("Tags", c with { Tags = [.. c.Tags, "one more"] });
        yield return ("AuthorId", c with { AuthorId = Id() });
        yield return ("Language", c with { Language = c.Language + "x" });
        yield return ("CanonicalUrl", c with { CanonicalUrl = c.CanonicalUrl + "x" });
        yield return ("Cover", c with { Cover = c.Cover is null ? new CoverImage(Id(), "") : null });
        yield return ("Cover alt", c with { Cover = new CoverImage(c.Cover?.AssetId ?? Id(), (c.Cover?.Alt ?? "") + "x") });
        yield return ("Media", c with { Media = [.. c.Media, new MediaHash(Id(), "")] });
        yield return ("Variants", c with { Variants = [.. c.Variants, new ChannelVariant("one more", "")] });
        yield return ("Variant text", c with { Variants = [.. c.Variants.Skip(1), Other(c).Saying(Other(c).Text + "x")] });
        yield return ("Variant pictures", c with { Variants = [.. c.Variants.Skip(1), Other(c) with { Pictures = [.. Other(c).Pictures, new CoverImage(Id(), "")] }] });
        yield return ("Variant link", c with { Variants = [.. c.Variants.Skip(1), Other(c) with { Link = Other(c).Link is VariantLink.None ? VariantLink.InReply : VariantLink.None }] });
        yield return ("Variant address", c with { Variants = [.. c.Variants.Skip(1), Other(c) with { LinkTo = Other(c).LinkTo + "x" }] });
        yield return ("Disclosure", c with { Disclosure = c.Disclosure + "x" });
    }

    private static ChannelVariant Other(PostContent c) => c.Variants is [var first, ..] ? first : new ChannelVariant("other", "");

    private ChannelVariant Variant(string channel) => random.Next(2) == 0 ? new ChannelVariant(channel, Text()) : new ChannelVariant(channel, Text() + "\n---\n" + Text())
    {
        Link = (VariantLink)random.Next(3),
        LinkTo = Text(),
        Pictures = [.. Many(() => new CoverImage(Id(), Text()))],
    };

    private string Text() => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Bits[random.Next(Bits.Length)]));

    private IEnumerable<T> Many<T>(Func<T> make) => Enumerable.Range(0, random.Next(4)).Select(_ => make()).ToList();

    private Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
