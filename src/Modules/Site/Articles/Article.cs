namespace ContentHub.Site.Articles;

/// <summary>What is live of a post. Only the channel writes it; every public page reads nothing else.</summary>
internal sealed class Article
{
    public required Guid PostId { get; init; }

    public required Guid PublicationId { get; set; }

    public required Guid RevisionId { get; set; }

    /// <summary>
    /// Place in time, unique: microseconds since 1970 of <see cref="PublishedAt"/>, moved on by one while another article has it.
    /// Lists page by it.
    /// </summary>
    public required long Position { get; init; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    public required string Summary { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    public required string Language { get; set; }

    public required Guid AuthorId { get; set; }

    public Guid? CoverAssetId { get; set; }

    public string CoverAlt { get; set; } = "";

    public string Disclosure { get; set; } = "";

    /// <summary>Where the original stands when it is not here; else empty.</summary>
    public string CanonicalUrl { get; set; } = "";

    public required int ReadingMinutes { get; set; }

    /// <summary>The first tag, so that lists need not look into the tag table.</summary>
    public string TopicKey { get; set; } = "";

    public string TopicLabel { get; set; } = "";

    /// <summary>When it first went live: the actual time, not the planned one.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>When what readers see last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>A tag of a live post. Carries the article's place in time, so that a tag's page is one stretch of one index.</summary>
internal sealed class ArticleTag
{
    public required Guid PostId { get; init; }

    /// <summary>As in the address: <c>heat-pumps</c>.</summary>
    public required string TagKey { get; init; }

    /// <summary>As written: <c>Heat pumps</c>.</summary>
    public required string Label { get; init; }

    public required int Ordinal { get; init; }

    public required long Position { get; init; }
}

/// <summary>An address that a post once had. When the post is live it leads there, else it answers 410.</summary>
internal sealed class PastAddress
{
    public required string Slug { get; init; }

    public required Guid PostId { get; init; }

    public required DateTimeOffset Since { get; init; }
}

/// <summary>A publication that has been shown: sending it again changes nothing, also after a newer one.</summary>
internal sealed class ShownPublication
{
    public required Guid PublicationId { get; init; }

    public required Guid RevisionId { get; init; }

    public required Guid PostId { get; init; }

    public required DateTimeOffset At { get; init; }
}
