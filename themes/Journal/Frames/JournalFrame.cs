using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ContentHub.Themes.Journal.Frames;

/// <summary>What stands around every page of the public site. The Site module fills it, <c>_Journal.cshtml</c> shows it.</summary>
public sealed record JournalFrame
{
    private const string Place = "Journal.Frame";

    /// <summary>BCP 47 language of the site's furniture.</summary>
    public required string Language { get; init; }

    public required JournalWords Words { get; init; }

    public required string SiteName { get; init; }

    public Picture? Logo { get; init; }

    public required string HomeHref { get; init; }

    public required string SearchHref { get; init; }

    public string SearchText { get; init; } = "";

    public required string IconHref { get; init; }

    public IReadOnlyList<JournalLink> Navigation { get; init; } = [];

    public IReadOnlyList<JournalLink> Footer { get; init; } = [];

    public required int Year { get; init; }

    public required PageHead Head { get; init; }

    public void Put(ViewDataDictionary views) => views[Place] = this;

    public static JournalFrame Of(ViewDataDictionary views) =>
        views[Place] as JournalFrame ?? throw new InvalidOperationException("The page has no frame: call Frame before Page().");
}

/// <param name="Current">The reader is there.</param>
public sealed record JournalLink(string Label, string Href, bool Current = false);

/// <param name="Type">MIME type, for autodiscovery.</param>
public sealed record FeedLink(string Title, string Type, string Href);

/// <summary>What machines read in the head of a page: search engines, link cards, feed readers.</summary>
public sealed record PageHead
{
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Absolute address; null for pages that have none (not found).</summary>
    public string? Canonical { get; init; }

    /// <summary>True: search engines keep it out (search results, not found).</summary>
    public bool Hidden { get; init; }

    /// <summary>Open Graph type: <c>website</c>, <c>article</c>, <c>profile</c>.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>Absolute address of the picture on link cards.</summary>
    public string? Image { get; init; }

    public string ImageAlt { get; init; } = "";

    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? Author { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<FeedLink> Feeds { get; init; } = [];

    /// <summary>Language of the content when it is not the site's.</summary>
    public string? Language { get; init; }

    /// <summary>JSON-LD, already safe inside a script element.</summary>
    public IHtmlContent? Data { get; init; }

    /// <summary>The page of older items.</summary>
    public string? Next { get; init; }
}
