using Microsoft.AspNetCore.Html;

namespace ContentHub.Themes.Journal.Frames;

/// <summary>A responsive picture. Everything a browser needs to leave the right room and fetch the right size.</summary>
/// <param name="Srcset">Null when there is only one size.</param>
/// <param name="Color">Class of the dominant colour, shown until the picture has loaded: <c>dc-231</c>.</param>
/// <param name="Eager">True for what is seen first; everything else is fetched when it comes near.</param>
public sealed record Picture(string Src, string? Srcset, string Sizes, int Width, int Height, string Alt, string Color, bool Eager = false);

/// <summary>A post in a list.</summary>
public sealed record Teaser
{
    public required string Href { get; init; }

    public required string Title { get; init; }

    /// <summary>Instead of <see cref="Title"/>, with hits marked.</summary>
    public IHtmlContent? TitleHtml { get; init; }

    public string Summary { get; init; } = "";

    public IHtmlContent? SummaryHtml { get; init; }

    public JournalLink? Kicker { get; init; }

    public JournalLink? Author { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Date { get; init; }

    public required string ReadingTime { get; init; }

    public Picture? Picture { get; init; }

    /// <summary>Set when the post is not in the site's language.</summary>
    public string? Language { get; init; }

    public bool Lead { get; init; }

    /// <summary>2 in lists, 3 below another heading.</summary>
    public int Level { get; init; } = 2;
}

/// <summary>The person behind a post.</summary>
/// <param name="Href">Null when there is no page of this author.</param>
public sealed record AuthorCard(string Name, string Role, string About, string Initials, string? Href, Picture? Photo);

/// <summary>Head of a post: who, when, how long.</summary>
public sealed record Byline(AuthorCard Author, DateTimeOffset At, string Date, string ReadingTime, DateTimeOffset? UpdatedAt, string? Updated);

/// <summary>What a reader finds where nothing is: 404 and 410.</summary>
public sealed record Missing(int Status, string Title, string Sentence, IReadOnlyList<Teaser> Latest);
