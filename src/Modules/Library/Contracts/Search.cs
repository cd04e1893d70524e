using ContentHub.Kernel.People;

namespace ContentHub.Library.Contracts;

/// <summary>Who may find a document: the filter is part of the query, never applied after it.</summary>
public enum SearchAudience
{
    /// <summary>Visitors of the public site.</summary>
    Public,

    /// <summary>Everyone who is signed in.</summary>
    Staff,

    /// <summary>The owner and people who may read everybody's drafts.</summary>
    Owner,
}

/// <summary>A thing that can be found.</summary>
/// <param name="Id">Key within <paramref name="Source"/>.</param>
/// <param name="Source">Name of the <see cref="ISearchSource"/>.</param>
/// <param name="Text">Plain text, no Markdown.</param>
/// <param name="OwnerId">The author.</param>
/// <param name="At">For sorting: when it was published or changed.</param>
/// <param name="HolderId">Whose turn it is, when that is somebody else than the author: may find what only owners find.</param>
public sealed record SearchDocument(
    Guid Id, string Source, SearchAudience Audience, string Title, string Summary, string Text, IReadOnlyList<string> Tags,
    Guid OwnerId, string Language, DateTimeOffset At, Guid? HolderId = null);

/// <summary>Extension point: brings documents into the index. The index is a projection that can be thrown away and rebuilt.</summary>
public interface ISearchSource
{
    /// <summary><c>posts</c> (working copies, for staff), <c>articles</c> (the public site).</summary>
    string Name { get; }

    /// <summary>Everything, for <c>reindex</c>.</summary>
    IAsyncEnumerable<SearchDocument> AllAsync(CancellationToken stop);

    /// <summary>The present state of one document, or null when it must not be found any more.</summary>
    Task<SearchDocument?> FindAsync(Guid id, CancellationToken stop);

    /// <summary>The ids whose documents an event makes stale; empty for events that do not concern this source.</summary>
    IEnumerable<Guid> Touched(Kernel.Events.DomainEvent happened);
}

/// <param name="TitleHtml">HTML-encoded, hits in <c>&lt;mark&gt;</c>.</param>
/// <param name="ExcerptHtml">HTML-encoded, hits in <c>&lt;mark&gt;</c>.</param>
public sealed record SearchHit(Guid Id, string Source, string TitleHtml, string ExcerptHtml, DateTimeOffset At);

/// <summary>Finds documents. Users' text is never query syntax: quotes mark phrases, a minus excludes, the rest are words (the last one a prefix).</summary>
public interface ISearch
{
    /// <summary>At most <paramref name="most"/> (≤ 100) hits, best first. An empty or unusable text finds nothing and is no error.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(string text, string source, Actor actor, int most, CancellationToken stop);
}
