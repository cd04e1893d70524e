using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;

namespace ContentHub.Posts.Contracts;

/// <summary>
/// For a module that shows one revision to people without an account. It answers for who may look: nothing here asks for leave but
/// <see cref="CutAsync"/>, and nothing here shows any other text than the one revision.
/// </summary>
public interface IOutsideReading
{
    /// <summary>
    /// The revision of what is saved now, cut into the caller's unit of work when the words changed since the last one. Refusals:
    /// <c>access.not-there</c>, <c>post.title-missing</c>, <c>post.body-missing</c>, <c>post.in-trash</c>, <c>post.reopen-first</c> for an archived one.
    /// </summary>
    Task<Result<RevisionView>> CutAsync(Guid postId, Actor by, CancellationToken stop);

    /// <summary>The revision as readers will see it; null when it was deleted.</summary>
    /// <param name="pathBase">See <see cref="MarkdownContext"/>.</param>
    /// <param name="picturesAt">See <see cref="MarkdownContext.PicturesAt"/>.</param>
    Task<OutsidePage?> OpenAsync(Guid revisionId, string pathBase, string picturesAt, CancellationToken stop);

    /// <summary>The hub's own pictures that the revision shows.</summary>
    Task<IReadOnlySet<Guid>> PicturesAsync(Guid revisionId, CancellationToken stop);

    /// <summary>Numbers of the newest revisions; posts without any are absent.</summary>
    Task<IReadOnlyDictionary<Guid, int>> NewestAsync(IReadOnlyCollection<Guid> postIds, CancellationToken stop);

    /// <summary>The hash that a revision of this content has; the content as an approval gate gets it.</summary>
    string HashOf(PostContent content);
}

/// <summary>One revision, rendered.</summary>
/// <param name="Title">Never empty.</param>
/// <param name="Variants">The texts for networks, with what people call the networks.</param>
/// <param name="Closed">True in the trash and the archive.</param>
public sealed record OutsidePage(
    RevisionView Revision, string Title, string Summary, string Author, string Language, AssetView? Cover, string CoverAlt,
    IReadOnlyList<ReadBlock> Blocks, IReadOnlyList<OutsideVariant> Variants, int Minutes, bool InTrash, bool Closed);

/// <param name="Channel"><c>bluesky</c>.</param>
public sealed record OutsideVariant(string Channel, string Label, string Text);

/// <summary>What guests say. The caller answers for who they are.</summary>
public interface IOutsideComments
{
    /// <summary>
    /// Begins a thread in a guest's name, about the block when it is still the one that was read, else about those words. Words that are not
    /// in the text any more are quoted, and the comment is about the whole: what a guest said is never dropped because somebody typed
    /// meanwhile. Nobody is named by @. Refusals: those of a comment.
    /// </summary>
    Task<Result<Guid>> AddAsync(Guid postId, OutsideComment comment, OutsideVoice by, CancellationToken stop);

    /// <summary>What was said under this key, the oldest first, for somebody who may read this revision alone.</summary>
    Task<IReadOnlyList<OutsideWords>> SaidAsync(Guid revisionId, Guid key, int most, CancellationToken stop);
}

/// <param name="Field"><c>body</c>, <c>variants.bluesky</c>; empty for the whole post.</param>
/// <param name="Quoted">The words that it is about; empty for the whole field.</param>
/// <param name="Block">Number of the block they stand in, as a hint.</param>
/// <param name="Edition">What was read: <c>revision 3</c>.</param>
public sealed record OutsideComment(string Text, string Field, string Quoted, int Block, string Edition);

/// <param name="Key">Under which the guest's own words are found again.</param>
/// <param name="Name">As the hub knows the guest.</param>
/// <param name="From">For the audit log.</param>
public sealed record OutsideVoice(Guid Key, string Name, string From)
{
    /// <summary>The guest in the audit log. May nothing: guests act by the use cases that are made for them.</summary>
    public Actor Actor => Actor.Visitor with { Name = $"{Name} (guest)", From = From };
}

/// <param name="About">Words of the revision; empty where none of it are meant.</param>
public sealed record OutsideWords(Guid ThreadId, string Text, string About, DateTimeOffset At);
