using System.Text.RegularExpressions;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Drafts;

/// <summary>The limits of <see cref="PostContent"/>, each with its own refusal. A draft may be empty, but never too large.</summary>
internal static partial class ContentRules
{
    public const int Title = 200;
    public const int Summary = 500;
    public const int Body = 1_000_000;
    public const int Tags = 20;
    public const int Tag = 50;
    public const int CanonicalUrl = 2000;
    public const int Alt = 1000;
    public const int Disclosure = 500;
    public const int Variant = 20_000;

    /// <summary>The most that any network takes; each says itself how many it takes.</summary>
    public const int VariantPictures = 20;
    public const int Networks = 50;

    /// <summary>The content without control characters and stray white space, or everything that is wrong with it at once.</summary>
    public static Result<PostContent> Check(PostContent content)
    {
        var clean = content with
        {
            Title = PlainText.Line(content.Title),
            Slug = PlainText.Line(content.Slug),
            Summary = PlainText.Line(content.Summary),
            Body = PlainText.Lines(content.Body),
            Tags = [.. (content.Tags ?? []).Select(PlainText.Line).Where(t => t.Length > 0).DistinctBy(PostTag.KeyOf)],
            Language = PlainText.Line(content.Language),
            CanonicalUrl = PlainText.Line(content.CanonicalUrl),
            Cover = content.Cover is { } cover ? cover with { Alt = PlainText.Line(cover.Alt) } : null,
            Media = [],
            Variants = [.. (content.Variants ?? []).Select(Clean).Where(v => v.Text.Length > 0 || v.HasChoices).DistinctBy(v => v.Channel).OrderBy(v => v.Channel, StringComparer.Ordinal)],
            Disclosure = PlainText.Line(content.Disclosure),
        };
        var errors = Errors(clean).ToList();
        return errors.Count == 0 ? clean : Result<PostContent>.Refused(errors);
    }

    private static IEnumerable<Error> Errors(PostContent content) => new Error?[]
    {
        content.Title.Length > Title ? new TitleTooLong(content.Title.Length) : null,
        SlugError(content.Slug),
        content.Summary.Length > Summary ? new SummaryTooLong(content.Summary.Length) : null,
        content.Body.Length > Body ? new BodyTooLong(content.Body.Length) : null,
        content.Tags.Count > Tags ? new TooManyTags(content.Tags.Count) : null,
        content.Tags.Any(t => t.Length > Tag) ? new TagTooLong() : null,
        UrlError(content.CanonicalUrl),
        content.Cover?.Alt.Length > Alt ? new AltTooLong() : null,
        content.Disclosure.Length > Disclosure ? new DisclosureTooLong() : null,
        content.Variants.FirstOrDefault(v => v.Text.Length > Variant) is { } variant ? new VariantTooLong(variant.Channel) : null,
        content.Variants.FirstOrDefault(v => v.Pictures.Count > VariantPictures) is { } crowded ? new VariantPicturesTooMany(crowded.Channel) : null,
        content.Variants.Any(v => v.Pictures.Any(p => p.Alt.Length > Alt)) ? new AltTooLong() : null,
        content.Variants.Count > Networks || content.Variants.Any(v => !NetworkName().IsMatch(v.Channel)) ? new NetworkUnknown() : null,
        content.Variants.Any(v => !Enum.IsDefined(v.Link)) ? new VariantLinkUnknown() : null,
        content.Variants.Select(v => LinkError(v.LinkTo)).FirstOrDefault(e => e is not null),
        LanguageCode().IsMatch(content.Language) ? null : new LanguageUnknown(content.Language),
    }.OfType<Error>();

    private static Error? SlugError(string typed)
    {
        if (typed.Length > Slug.MaxLength)
        {
            return new SlugTooLong();
        }

        return typed.Length > 0 && Slug.Of(typed).Length == 0 ? new SlugNotAllowed() : null;
    }

    private static ChannelVariant Clean(ChannelVariant v) => v with
    {
        Channel = PlainText.Line(v.Channel),
        Text = PlainText.Lines(v.Text).Trim(),
        LinkTo = PlainText.Line(v.LinkTo),
        Pictures = [.. v.Pictures.Select(p => p with { Alt = PlainText.Line(p.Alt) }).DistinctBy(p => p.AssetId)],
        IsOnePost = false,
    };

    private static Error? UrlError(string url) =>
        url.Length > CanonicalUrl ? new CanonicalUrlTooLong() : IsAddress(url) ? null : new CanonicalUrlNotAllowed();

    private static Error? LinkError(string url) => url.Length <= CanonicalUrl && IsAddress(url) ? null : new VariantLinkNotAllowed();

    private static bool IsAddress(string url) =>
        url.Length == 0 || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0);

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex NetworkName();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageCode();
}
