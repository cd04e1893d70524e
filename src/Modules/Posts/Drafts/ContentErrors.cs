using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Drafts;

internal sealed record TitleTooLong(int Length) : Error(
    "post.title-too-long", $"A title has at most {ContentRules.Title:N0} characters; this one has {Length:N0}.", ErrorKind.TooLarge, "Title");

internal sealed record SlugTooLong() : Error(
    "post.slug-too-long", $"An address has at most {Slug.MaxLength} characters.", ErrorKind.TooLarge, "Slug");

internal sealed record SlugNotAllowed() : Error(
    "post.slug-not-allowed", "An address needs at least one letter or digit. Leave the field empty to have it made from the title.", ErrorKind.Invalid, "Slug");

internal sealed record SlugTaken(string Slug) : Error(
    "post.slug-taken", $"Another post has the address “{Slug}”. Choose a different one, or leave the field empty.", ErrorKind.Conflict, "Slug");

internal sealed record SummaryTooLong(int Length) : Error(
    "post.summary-too-long", $"A summary has at most {ContentRules.Summary:N0} characters; this one has {Length:N0}.", ErrorKind.TooLarge, "Summary");

internal sealed record BodyTooLong(int Length) : Error(
    "post.body-too-long", $"A text has at most {ContentRules.Body:N0} characters; this one has {Length:N0}. Split it into several posts.", ErrorKind.TooLarge, "Body");

internal sealed record TooManyTags(int Count) : Error(
    "post.too-many-tags", $"A post has at most {ContentRules.Tags} tags; these are {Count:N0}.", ErrorKind.TooLarge, "Tags");

internal sealed record TagTooLong() : Error(
    "post.tag-too-long", $"A tag has at most {ContentRules.Tag} characters.", ErrorKind.TooLarge, "Tags");

internal sealed record CanonicalUrlTooLong() : Error(
    "post.canonical-url-too-long", $"The address of the original has at most {ContentRules.CanonicalUrl:N0} characters.", ErrorKind.TooLarge, "CanonicalUrl");

internal sealed record CanonicalUrlNotAllowed() : Error(
    "post.canonical-url-not-allowed", "The address of the original must be complete and begin with https:// or http://.", ErrorKind.Invalid, "CanonicalUrl");

internal sealed record AltTooLong() : Error(
    "post.alt-too-long", $"An alternative text has at most {ContentRules.Alt:N0} characters.", ErrorKind.TooLarge, "CoverAlt");

internal sealed record DisclosureTooLong() : Error(
    "post.disclosure-too-long", $"A disclosure has at most {ContentRules.Disclosure:N0} characters.", ErrorKind.TooLarge, "Disclosure");

internal sealed record VariantTooLong(string Channel) : Error(
    "post.variant-too-long", $"The text for {Channel} has at most {ContentRules.Variant:N0} characters here, whatever the network takes.", ErrorKind.TooLarge, "Variants");

internal sealed record VariantPicturesTooMany(string Channel) : Error(
    "post.variant-pictures-too-many", $"A text for {Channel} has at most {ContentRules.VariantPictures} pictures here, whatever the network takes.", ErrorKind.TooLarge, "Variants");

internal sealed record NetworkUnknown() : Error(
    "post.network-unknown", $"A text for a network names it by its kind, such as bluesky: small letters, digits and hyphens, for at most {ContentRules.Networks} networks.", ErrorKind.Invalid, "Variants");

internal sealed record VariantLinkUnknown() : Error(
    "post.variant-link-unknown", "Say where a network’s address goes: withPost, inReply or none.", ErrorKind.Invalid, "Variants");

internal sealed record VariantLinkNotAllowed() : Error(
    "post.variant-link-not-allowed", "The address that a network leads to must be complete, such as https://example.com/offer, and at most 2,000 characters long.", ErrorKind.Invalid, "Variants");

internal sealed record LanguageUnknown(string Language) : Error(
    "post.language-unknown", $"“{(Language.Length > 40 ? Language[..40] : Language)}” is no language code. Use for example en, de or pt-BR.", ErrorKind.Invalid, "Language");

/// <summary>The page was loaded before somebody else (or you, in another window) changed the post. Nothing was overwritten.</summary>
internal sealed record ChangedElsewhere(string Who, int CurrentVersion) : Error(
    "post.changed-elsewhere", $"{Who} changed this post {(Who == "You" ? "in another window " : "")}after you opened it here. Your words are kept: compare them and save again.", ErrorKind.Conflict);

internal sealed record TakeItBackFirst() : Error(
    "post.take-back-first", "This post is in review. Take it back to go on writing; it leaves the queue of the reviewers.", ErrorKind.Conflict);

internal sealed record ReopenFirst(PostStage Stage) : Error(
    "post.reopen-first", $"This post is {StageWords.Of(Stage)}. Reopen it to change it; what is live stays live.", ErrorKind.Conflict);

internal sealed record CannotReceive() : Error(
    "post.cannot-receive", "This person can't write posts here. Choose somebody else.", ErrorKind.Invalid, "To");

internal sealed record InTrash() : Error(
    "post.in-trash", "This post is in the trash. Restore it first.", ErrorKind.Conflict);
