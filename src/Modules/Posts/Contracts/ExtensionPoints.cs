using ContentHub.Kernel.People;

namespace ContentHub.Posts.Contracts;

/// <summary>Extension point: looks at a text while it is written and when it is approved. Pure and fast; runs with every autosave.</summary>
public interface IEditorCheck
{
    IEnumerable<Finding> Check(PostContent content, HouseStyle house);
}

/// <summary>Extension point: a tab of the editor's panel, rendered by a view component that is called with <c>postId</c>.</summary>
/// <param name="Label">Name of the tab.</param>
/// <param name="ViewComponent">Name of a view component of the contributing module.</param>
public sealed record EditorPanelTab(string Label, int Order, string ViewComponent);

/// <summary>Extension point: may object when a post is approved. Objections are named and shown to the person who approves.</summary>
public interface IApprovalGate
{
    Task<IReadOnlyList<Finding>> ObjectionsAsync(PostView post, PostContent content, CancellationToken stop);
}

/// <summary>Extension point: names where a post stands, so that it does not go into the trash behind its readers' backs.</summary>
public interface IStandingPlaces
{
    /// <summary>Only places from which it can be taken back.</summary>
    Task<IReadOnlyList<StandingPlace>> ForAsync(Guid postId, CancellationToken stop);
}

/// <param name="Name">What people call it: "Own site".</param>
/// <param name="Moving">Not yet or no longer surely there: being sent, being withdrawn, or with an unknown outcome.</param>
/// <param name="Link">Where it can be withdrawn or settled.</param>
public sealed record StandingPlace(string Name, bool Moving, PageLink Link);

/// <summary>A link inside the hub: a Razor page name and its route values, never a path.</summary>
/// <param name="Fragment">A place on the page, without <c>#</c>.</param>
public sealed record PageLink(string Page, IReadOnlyDictionary<string, string> Values, string? Fragment = null)
{
    public static PageLink To(string page, params (string Name, object Value)[] values) =>
        new(page, values.ToDictionary(v => v.Name, v => v.Value.ToString() ?? ""));
}

public enum HomeSection
{
    WaitingForYou,
    InProgress,
    GoingOutNext,
    NeedsAttention,
}

/// <summary>A row of the home page: what waits, since when, and the one button.</summary>
/// <param name="Sentence">One line of state in words: "Mark asked for changes".</param>
/// <param name="At">Since when, or when it is due.</param>
/// <param name="Dismiss">A page that takes a POST and clears the row, where it may be cleared without doing anything about it.</param>
public sealed record HomeItem(HomeSection Section, string Title, string Sentence, DateTimeOffset At, string Button, PageLink Link, PageLink? Dismiss = null);

/// <summary>Extension point: rows of the home page. Reads must be indexed and bounded (at most 20 rows per section).</summary>
public interface IHomeItems
{
    Task<IReadOnlyList<HomeItem>> ForAsync(Actor actor, CancellationToken stop);
}

/// <summary>Extension point: what a post's publications say, for lists and pages of Posts.</summary>
/// <param name="Label">"Scheduled for 3 May 09:00", "Live", "1 delivery failed".</param>
/// <param name="Stage">Badge variant: <c>scheduled</c>, <c>live</c>, <c>trouble</c>.</param>
public sealed record PublicationNote(string Label, string Stage, PageLink? Link);

public interface IPublicationNotes
{
    Task<IReadOnlyDictionary<Guid, PublicationNote>> ForAsync(IReadOnlyCollection<Guid> postIds, Actor actor, CancellationToken stop);
}

/// <summary>Extension point: the next step after approval, as a button of the post's page ("Schedule").</summary>
public interface IPostSteps
{
    Task<IReadOnlyList<(string Label, PageLink Link, bool Primary)>> ForAsync(PostView post, Actor actor, CancellationToken stop);
}

/// <summary>Extension point: full-text look-up for the post list. Implemented by Library; without it the list looks at titles only.</summary>
public interface IPostFinder
{
    /// <summary>Ids of posts that the actor may read, best first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<Guid>> FindAsync(string text, Actor actor, int most, CancellationToken stop);
}

/// <summary>
/// A kind of document that people work on together. Posts declare themselves and so may minutes, briefs and maps later;
/// writing together, holds (who writes alone), and comments work on any declared kind.
/// </summary>
public interface ISharedDocumentKind
{
    /// <summary><c>post</c>.</summary>
    string Kind { get; }

    Task<bool> MayReadAsync(Guid id, Actor actor, CancellationToken stop);

    Task<bool> MayEditAsync(Guid id, Actor actor, CancellationToken stop);
}
