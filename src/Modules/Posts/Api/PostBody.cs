using System.Text.Json.Serialization;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Api;

/// <summary>Everything that a person writes in a post. What is left out is empty; with PATCH it stays as it is.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PostBody
{
    /// <summary>At most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Empty: made from the title, as long as the post was never submitted.</summary>
    public string? Slug { get; init; }

    /// <summary>At most 500 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>Markdown without HTML, at most 1,000,000 characters.</summary>
    public string? Body { get; init; }

    /// <summary>At most 20 of 50 characters.</summary>
    public IReadOnlyList<string?>? Tags { get; init; }

    /// <summary>BCP 47; empty: the language of the hub.</summary>
    public string? Language { get; init; }

    /// <summary>Where the original stands if not here.</summary>
    public string? CanonicalUrl { get; init; }

    public CoverBody? Cover { get; init; }

    /// <summary>Texts for single networks.</summary>
    public IReadOnlyList<VariantBody?>? Variants { get; init; }

    public string? Disclosure { get; init; }

    public static PostBody Of(PostContent content) => new()
    {
        Title = content.Title,
        Slug = content.Slug,
        Summary = content.Summary,
        Body = content.Body,
        Tags = [.. content.Tags],
        Language = content.Language,
        CanonicalUrl = content.CanonicalUrl,
        Cover = content.Cover is { } cover ? new CoverBody { AssetId = cover.AssetId, Alt = cover.Alt } : null,
        Variants = [.. content.Variants.Select(VariantBody.Of)],
        Disclosure = content.Disclosure,
    };

    public PostContent Content(Guid authorId, string language) => new()
    {
        AuthorId = authorId,
        Title = Title ?? "",
        Slug = Slug ?? "",
        Summary = Summary ?? "",
        Body = Body ?? "",
        Tags = [.. (Tags ?? []).Select(t => t ?? "")],
        Language = string.IsNullOrWhiteSpace(Language) ? language : Language,
        CanonicalUrl = CanonicalUrl ?? "",
        Cover = Cover is { } cover ? new CoverImage(cover.AssetId, cover.Alt ?? "") : null,
        Variants = [.. (Variants ?? []).OfType<VariantBody>().Select(v => v.Variant())],
        Disclosure = Disclosure ?? "",
    };
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CoverBody
{
    /// <summary>A picture of the media library.</summary>
    public Guid AssetId { get; init; }

    /// <summary>What the picture shows, for people who can't see it.</summary>
    public string? Alt { get; init; }
}

/// <summary>What is said when a post is sent back.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ChangesBody
{
    /// <summary>At most 4,000 characters; asking for changes needs one.</summary>
    public string? Note { get; init; }

    /// <summary>tone, claim, structure, length, search, style: for the author to learn from.</summary>
    public IReadOnlyList<string?>? Reasons { get; init; }
}

/// <summary>Why words were changed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WhyBody
{
    /// <summary>tone, claim, structure, length, search, style.</summary>
    public IReadOnlyList<string?>? Reasons { get; init; }

    /// <summary>At most 4,000 characters.</summary>
    public string? Note { get; init; }
}

/// <summary>What is said with a move.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NoteBody
{
    /// <summary>At most 4,000 characters; asking for changes needs one.</summary>
    public string? Note { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ApprovalBody
{
    /// <summary>The <c>hash</c> of the post as you read it: exactly that is signed.</summary>
    public string? Hash { get; init; }

    public string? Note { get; init; }

    /// <summary>tone, claim, structure, length, search, style: why the author's words were changed, for the author to learn from.</summary>
    public IReadOnlyList<string?>? Reasons { get; init; }
}
