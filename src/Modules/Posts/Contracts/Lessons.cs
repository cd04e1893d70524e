using ContentHub.Kernel.Events;

namespace ContentHub.Posts.Contracts;

/// <summary>Why somebody changed an author's words, as reviewers tag it. Stored by name: values are never renamed.</summary>
public enum EditReason
{
    /// <summary>How it sounds to a reader.</summary>
    Tone,

    /// <summary>What may be said and can be proved.</summary>
    Claim,

    /// <summary>The order of things, headings, paragraphs.</summary>
    Structure,

    /// <summary>Too long or too short.</summary>
    Length,

    /// <summary>What people look for and find.</summary>
    Search,

    /// <summary>Spelling, grammar, the house's way of writing.</summary>
    Style,
}

/// <summary>An author can see what others made of their words, or was told why. It concerns the author alone: it is raised for them and for no list of others.</summary>
/// <param name="ById">Who decided, or said why.</param>
/// <param name="At">When that was.</param>
/// <param name="Edits">Places that were changed; 0 when only a reason was given.</param>
public sealed record LessonGiven(Guid LessonId, Guid PostId, Guid AuthorId, Guid ById, DateTimeOffset At, int Edits, IReadOnlyList<EditReason> Reasons) : DomainEvent;
