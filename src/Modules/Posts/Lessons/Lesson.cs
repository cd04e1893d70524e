using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Lessons;

/// <summary>
/// What others made of an author's words up to one decision of a review: two revisions, what differs in figures, and why. It is between the author and those who
/// edited or decided; nobody else reads it.
/// </summary>
internal sealed class Lesson
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>The author's last own words, or where the lesson before ended.</summary>
    public required Guid FromRevisionId { get; init; }

    /// <summary>The text that was decided on.</summary>
    public required Guid ToRevisionId { get; init; }

    public required Guid GivenById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The review ended with it, or later with the same words and nothing more to say.</summary>
    public required bool Approved { get; set; }

    /// <summary>Places that differ (see <see cref="MeasureEdits"/>).</summary>
    public required int Edits { get; init; }

    /// <summary>Words of the author's last own text, whatever others made of it in between.</summary>
    public required int Words { get; init; }

    /// <summary>Those of them that stand in the text that was decided on.</summary>
    public required int Kept { get; init; }

    public required IReadOnlyList<EditReason> Reasons { get; set; }

    public required string Note { get; set; }

    /// <summary>Who gave the reasons and the note; null while nobody did.</summary>
    public required Guid? SaidById { get; set; }

    /// <summary>Concurrency token of the reasons and the note.</summary>
    public int Version { get; set; } = 1;
}
