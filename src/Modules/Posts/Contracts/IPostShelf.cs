using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Contracts;

/// <summary>Posts that are not out yet, for modules that plan them: a calendar's tray, a board.</summary>
public interface IPostShelf
{
    /// <summary>Last changed first. Who does not read everybody's drafts gets what they wrote or hold.</summary>
    Task<IReadOnlyList<PostView>> ListAsync(ShelfQuery query, Actor by, CancellationToken stop);

    /// <summary>Keys of the posts whose working copy carries a tag, to be used inside a query on the same context.</summary>
    IQueryable<Guid> Tagged(string tag);

    /// <summary>Starts a draft of this person, with a title or empty. Refusals are those of writing a post.</summary>
    Task<Result<PostView>> StartAsync(string? title, Actor by, CancellationToken stop);
}

/// <param name="Stages">At least one.</param>
/// <param name="Tag">Empty for any.</param>
/// <param name="Among">Only these; a query on the same context, null for all.</param>
/// <param name="Without">Not these; a query on the same context, null for none.</param>
public sealed record ShelfQuery(IReadOnlyList<PostStage> Stages, int Most, Guid? AuthorId = null, string Tag = "", IQueryable<Guid>? Among = null, IQueryable<Guid>? Without = null);
