using ContentHub.Kernel.People;

namespace ContentHub.Posts.Contracts;

/// <summary>Extension point: a panel beside the text on the review page, rendered by a view component that is called with <c>postId</c> and writes its own section.</summary>
public sealed record ReviewPanel(int Order, string ViewComponent);

/// <summary>Extension point: a page of another module about one post (route value <c>id</c>), among what else can be done with it.</summary>
/// <param name="Needs">Permission without which it is not offered.</param>
public sealed record PostMenuItem(string Label, string Page, int Order, Permission Needs);

/// <summary>Extension point: lines of a post's review trail that another module keeps. The caller has asked whether the person may read the post.</summary>
public interface ITrailSource
{
    /// <summary>What its lines are called when some did not fit: <c>lines of guests</c>.</summary>
    string What { get; }

    /// <summary>The newest ones, at most so many, and how many there are besides.</summary>
    /// <param name="by">Who reads: what this person may not know of the post is left out of the lines.</param>
    Task<(IReadOnlyList<TrailEntry> Lines, int LeftOut)> ForAsync(Guid postId, int most, Actor by, CancellationToken stop);
}

/// <param name="Who">Name of who did it; empty where <paramref name="ById"/> says it.</param>
/// <param name="ById">A person of this hub, or empty.</param>
/// <param name="What">The rest of the sentence after the name.</param>
public sealed record TrailEntry(DateTimeOffset At, string Who, Guid ById, string What)
{
    public Guid? RevisionId { get; init; }

    /// <summary>Of the text that was decided about; empty otherwise.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What proves it, or what it is about; plain text, may be empty.</summary>
    public string About { get; init; } = "";

    /// <summary>The person's own words; plain text, may be empty.</summary>
    public string Said { get; init; } = "";
}
