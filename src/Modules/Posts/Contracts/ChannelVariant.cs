using System.Text.Json.Serialization;

namespace ContentHub.Posts.Contracts;

/// <summary>What one network gets of a post: part of the revision and of what is approved.</summary>
/// <param name="Channel">Kind of network: <c>bluesky</c>.</param>
/// <param name="Text">What is posted. A line of three hyphens begins the next post of a thread, or the first comment where the network has comments.</param>
public sealed record ChannelVariant(string Channel, string Text)
{
    public const string Separator = "---";

    /// <summary>Pictures of its own, in order, each described for who can't see it. None: a card of the article, with its cover.</summary>
    public IReadOnlyList<CoverImage> Pictures { get; init; } = [];

    public VariantLink Link { get; init; }

    /// <summary>An absolute address that is posted instead of the article's; empty for the article's.</summary>
    public string LinkTo { get; init; } = "";

    /// <summary>True in revisions that were cut before there were threads: the whole text is one post, whatever lines it has.</summary>
    [JsonIgnore]
    public bool IsOnePost { get; init; }

    /// <summary>The posts in order, at least one; the second and later ones answer the one before.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Parts => IsOnePost ? [Text.Trim()] : PartsOf(Text);

    /// <summary>Somebody chose more than the words.</summary>
    [JsonIgnore]
    public bool HasChoices => Pictures.Count > 0 || Link != VariantLink.WithPost || LinkTo.Length > 0;

    /// <summary>The same post with other words.</summary>
    public ChannelVariant Saying(string text) => this with { Text = text, IsOnePost = false };

    public bool Equals(ChannelVariant? other) =>
        other is not null && Channel == other.Channel && Text == other.Text && Link == other.Link && LinkTo == other.LinkTo && IsOnePost == other.IsOnePost && Pictures.SequenceEqual(other.Pictures);

    public override int GetHashCode() => HashCode.Combine(Channel, Text, Link, LinkTo, Pictures.Count);

    public string Alts() => string.Join(" · ", Pictures.Select(p => p.Alt));

    public static IReadOnlyList<string> PartsOf(string text)
    {
        List<string> parts = [];
        List<string> lines = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(Separator))
        {
            if (!IsSeparator(line))
            {
                lines.Add(line);
                continue;
            }

            parts.Add(string.Join('\n', lines).Trim());
            lines.Clear();
        }

        List<string> said = [.. parts.Where(p => p.Length > 0)];
        return said.Count > 0 ? said : [""];
    }

    public static bool IsThread(string text) => text.ReplaceLineEndings("\n").Split('\n').Any(IsSeparator);

    public static string Join(IEnumerable<string> parts) => string.Join($"\n{Separator}\n", parts);

    /// <summary>Three hyphens or more, alone in their line.</summary>
    private static bool IsSeparator(string line) => line.AsSpan().Trim() is { Length: >= 3 } mark && mark.TrimStart('-').IsEmpty;
}

/// <summary>Where the address goes.</summary>
public enum VariantLink
{
    /// <summary>Into the post: as a card, or at its end where there are pictures or the network has no cards.</summary>
    WithPost,

    /// <summary>Into the second post of the thread or the first comment, which is made when there is none.</summary>
    InReply,

    None,
}
