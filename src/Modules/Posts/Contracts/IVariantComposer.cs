namespace ContentHub.Posts.Contracts;

/// <summary>Extension point: what one kind of network gets of a post, made and counted by the code that sends.</summary>
public interface IVariantComposer
{
    /// <summary><c>bluesky</c>.</summary>
    string Channel { get; }

    /// <summary>What people read: <c>Bluesky</c>.</summary>
    string Label { get; }

    VariantRules Rules { get; }

    /// <summary>The text that is used when nobody wrote one, with the author's signature at its end where it fits.</summary>
    string Compose(PostContent content);

    /// <summary>Counts and checks the words of one post, without an address.</summary>
    VariantMeasure Measure(string text);

    /// <summary>Every post exactly as it is sent.</summary>
    /// <param name="link">Where the article stands or will stand; null while that is unknown.</param>
    VariantPreview Preview(ChannelVariant variant, PostContent content, Uri? link);
}

/// <summary>What a network takes beside words.</summary>
/// <param name="Pictures">At most; 0 where it takes none.</param>
/// <param name="AltLimit">Characters of a picture's description.</param>
/// <param name="Parts">Posts of one thread at most, the first one included; 1 where it has neither threads nor comments.</param>
/// <param name="ReplyName">What people call the second part: <c>reply</c>, <c>first comment</c>.</param>
public sealed record VariantRules(int Pictures, int AltLimit, int Parts, string ReplyName);

/// <param name="Count">In <paramref name="Unit"/>.</param>
/// <param name="Unit"><c>characters</c> as the network counts them.</param>
/// <param name="Bytes">UTF-8 bytes, with <paramref name="ByteLimit"/>; null where the network has no such limit.</param>
public sealed record VariantMeasure(int Count, int Limit, string Unit, int? Bytes, int? ByteLimit, IReadOnlyList<Finding> Findings)
{
    public bool TooLong => Count > Limit || Bytes > ByteLimit;
}

/// <param name="Findings">About the whole: too many pictures, a description that is missing. What is wrong with one post stands in its measure.</param>
public sealed record VariantPreview(IReadOnlyList<PreviewPart> Parts, IReadOnlyList<Finding> Findings)
{
    /// <summary>"212 of 300 characters", for a thread with the count of each post.</summary>
    public string Counts()
    {
        var measure = Parts[0].Measure;
        var bytes = measure.Bytes > measure.ByteLimit * 0.8 ? $", {measure.Bytes} of {measure.ByteLimit} bytes" : "";
        return Parts.Count == 1
            ? $"{measure.Count} of {measure.Limit} {measure.Unit}{bytes}"
            : $"{Parts.Count} posts: {string.Join(", ", Parts.Select(p => p.Measure.Count))} of {measure.Limit} {measure.Unit}{bytes}";
    }

    public IEnumerable<Finding> AllFindings => Findings.Concat(Parts.SelectMany(p => p.Measure.Findings));
}

/// <param name="Text">What is sent, with the address where that stands in the text.</param>
/// <param name="Marks">In order, without overlap.</param>
public sealed record PreviewPart(string Text, IReadOnlyList<TextMark> Marks, VariantMeasure Measure)
{
    public IReadOnlyList<CoverImage> Pictures { get; init; } = [];

    public PreviewCard? Card { get; init; }

    /// <summary>Where the network hides the rest behind "see more", in UTF-16 characters; null where it shows all.</summary>
    public int? FoldAt { get; init; }
}

/// <summary>What the network shows as a link, a tag or a mention; in UTF-16 characters.</summary>
public sealed record TextMark(int At, int Length);

/// <summary>What a network makes of an address.</summary>
public sealed record PreviewCard(string Title, string Description, string Host, CoverImage? Picture);

/// <summary>Extension point: which networks a company uses. Without it, all that are installed.</summary>
public interface INetworks
{
    /// <summary>Kinds of <see cref="IVariantComposer"/> among <paramref name="installed"/> that posts get a text for.</summary>
    Task<IReadOnlySet<string>> InUseAsync(IReadOnlyCollection<string> installed, CancellationToken stop);

    /// <summary>
    /// Where readers of this network are led to: the article on the own site, or where it is likely to stand, as the network's first channel tracks its
    /// links; null while the article has no address.
    /// </summary>
    Task<Uri?> LinkAsync(Guid postId, PostContent content, string channel, CancellationToken stop);
}
