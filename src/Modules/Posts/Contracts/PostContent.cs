using System.Collections.ObjectModel;

namespace ContentHub.Posts.Contracts;

/// <summary>
/// Everything of a post that gets published: what a revision holds and its hash covers. Working copies and revisions both have this shape.
/// Limits: title 200, slug 120, summary 500, body 1,000,000 characters, 20 tags of 50, canonical URL 2,000, alt text 1,000.
/// </summary>
public sealed record PostContent
{
    public string Title { get; init; } = "";

    /// <summary>Lower case letters, digits and hyphens; unique among posts that are not in the trash.</summary>
    public string Slug { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Markdown without raw HTML; pictures of the hub as <c>/media/{id}</c>.</summary>
    public string Body { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public required Guid AuthorId { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the original stands if not here; empty otherwise.</summary>
    public string CanonicalUrl { get; init; } = "";

    public CoverImage? Cover { get; init; }

    /// <summary>SHA-256 of every hub asset that body and cover use; filled when a revision is cut, empty in working copies.</summary>
    public IReadOnlyList<MediaHash> Media { get; init; } = [];

    /// <summary>
    /// What each network gets. In working copies only what a person wrote or chose; a revision has one for every installed
    /// <see cref="IVariantComposer"/>, the generated default where nobody wrote one.
    /// </summary>
    public IReadOnlyList<ChannelVariant> Variants { get; init; } = [];

    /// <summary>Shown with the post when it must be said: sponsored, written with help of a tool. May be empty.</summary>
    public string Disclosure { get; init; } = "";

    /// <summary>How the author signs on each network, by its kind: for generated texts of a working copy. No part of a revision, whose texts hold it already.</summary>
    public IReadOnlyDictionary<string, string> Signatures { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    public ChannelVariant? Variant(string channel) => Variants.FirstOrDefault(v => v.Channel == channel);

    /// <summary>Null where nobody wrote one: a working copy may know pictures for a network whose text is generated.</summary>
    public string? VariantFor(string channel) => Variant(channel) is { Text.Length: > 0 } variant ? variant.Text : null;

    public string SignatureFor(string channel) => Signatures.GetValueOrDefault(channel, "");
}

public sealed record CoverImage(Guid AssetId, string Alt);

public sealed record MediaHash(Guid AssetId, string Sha256);
