using ContentHub.Kernel.People;

namespace ContentHub.Posts.Contracts;

/// <summary>
/// Extension point: a kind of document that people comment on. Whoever registers one gets threads, mentions, marks that stick to their
/// words, and rows on the home page; comments know nothing of the kind but this.
/// </summary>
public interface ICommentableDocument : ISharedDocumentKind
{
    /// <summary>What somebody needs to comment, besides being allowed to read.</summary>
    Permission Needs { get; }

    /// <summary>The document as it stands now; null when it does not exist or this person may not know of it.</summary>
    Task<CommentableDocument?> OpenAsync(Guid id, Actor by, CancellationToken stop);

    /// <summary>Those of <paramref name="among"/> who may read the document: only they can be mentioned.</summary>
    Task<IReadOnlyList<Actor>> ReadersAsync(Guid id, IReadOnlyList<Actor> among, CancellationToken stop);

    /// <summary>Titles for lists; documents that the person may not read are absent.</summary>
    Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop);

    /// <summary>Where a comment is read beside its words, with <c>#comment-…</c> as fragment.</summary>
    PageLink LinkTo(Guid id, Guid threadId);
}

/// <summary>What can be commented on in a document.</summary>
/// <param name="Title">What people call it; may be empty.</param>
/// <param name="Fields">In the order of the page.</param>
/// <param name="Edition">What a comment that is made now is about, where that has a name: <c>revision 3</c>. Null while it is just a draft.</param>
/// <param name="Closed">Why nobody may comment now, as a sentence; null when they may.</param>
/// <param name="Responsible">Who is told of a comment although nobody names them.</param>
public sealed record CommentableDocument(
    string Title, IReadOnlyList<CommentField> Fields, string? Edition, string? Closed, IReadOnlyList<Guid> Responsible);

/// <param name="Name">Stable: <c>title</c>, <c>body</c>, <c>variants.bluesky</c>.</param>
/// <param name="Label">What people read: <c>Title</c>.</param>
/// <param name="Blocks">The words as people read them, without markup: one line of text for each paragraph, heading, list item, cell …</param>
public sealed record CommentField(string Name, string Label, IReadOnlyList<string> Blocks);
