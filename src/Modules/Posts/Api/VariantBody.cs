using System.Text.Json.Serialization;
using ContentHub.Http.Api;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Api;

/// <summary>What one network gets.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record VariantBody
{
    /// <summary><c>bluesky</c></summary>
    public string? Channel { get; init; }

    /// <summary>Empty: written by ContentHub. A line of three hyphens begins the next post of a thread, or the first comment.</summary>
    public string? Text { get; init; }

    /// <summary>Pictures of its own, at most 20, in order.</summary>
    public IReadOnlyList<CoverBody?>? Pictures { get; init; }

    /// <summary>Where the address goes: withPost, inReply or none.</summary>
    public string? Link { get; init; }

    /// <summary>Absolute; empty: the address of the post on the own site.</summary>
    public string? LinkTo { get; init; }

    public static VariantBody Of(ChannelVariant variant) => new()
    {
        Channel = variant.Channel,
        Text = variant.Text,
        Pictures = [.. variant.Pictures.Select(p => new CoverBody { AssetId = p.AssetId, Alt = p.Alt })],
        Link = ApiAnswers.Word(variant.Link.ToString()),
        LinkTo = variant.LinkTo,
    };

    public ChannelVariant Variant() => new(Channel ?? "", Text ?? "")
    {
        Pictures = [.. (Pictures ?? []).OfType<CoverBody>().Select(p => new CoverImage(p.AssetId, p.Alt ?? ""))],
        Link = Read(Link),
        LinkTo = LinkTo ?? "",
    };

    /// <summary>A word that means nothing stays one that is refused.</summary>
    private static VariantLink Read(string? word) => word switch
    {
        null or "" => VariantLink.WithPost,
        _ => Enum.GetValues<VariantLink>().Where(l => ApiAnswers.Word(l.ToString()) == word).DefaultIfEmpty((VariantLink)(-1)).First(),
    };
}
