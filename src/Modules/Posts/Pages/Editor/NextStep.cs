using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Editor;

internal enum NextStepKind
{
    /// <summary>Saves what is typed and then submits or approves it: a button of the writing form.</summary>
    WithText,

    /// <summary>Moves the post without changing words: a button of the move form.</summary>
    Move,

    /// <summary>Leads to another page.</summary>
    Link,
}

/// <summary>The one button at the top of the writing page.</summary>
/// <param name="Hint">What will happen, on hover and for screen readers.</param>
/// <param name="Finishes">A first submit: the island asks for a summary and tags when they are missing.</param>
/// <param name="Action">Name of the action for <see cref="NextStepKind.Move"/>.</param>
internal sealed record NextStep(NextStepKind Kind, string Label, string Hint, string Action = "", PageLink? Link = null, bool Finishes = false);
