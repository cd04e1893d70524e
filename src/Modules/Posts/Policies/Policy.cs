using ContentHub.Posts.EditClasses;

namespace ContentHub.Posts.Policies;

/// <summary>A place in the list of policies; what it says stands in its versions.</summary>
internal sealed class Policy
{
    public required Guid Id { get; init; }

    /// <summary>Ascending; the first whose condition a post meets counts. The last one of all has no condition.</summary>
    public int Position { get; set; }

    public required Guid CurrentVersionId { get; set; }

    public int Version { get; set; }

    /// <summary>No longer chosen; posts in review go on under the version that they were submitted under.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>What a policy said at a time. Never changed: posts in review point at it.</summary>
internal sealed class PolicyVersion
{
    public required Guid Id { get; init; }

    public required Guid PolicyId { get; init; }

    public required int Number { get; init; }

    public required string Name { get; init; }

    public required ReviewMode Mode { get; init; }

    /// <summary>Which posts it is for.</summary>
    public required Condition When { get; init; }

    public required IReadOnlyList<PolicyStep> Steps { get; init; }

    /// <summary>What an edit after a "yes" does, by its class; the default for a class that is not among them.</summary>
    public required IReadOnlyList<EditRule> Edits { get; init; }

    /// <summary>The author has to agree, too, when somebody else changed what the post says.</summary>
    public required bool AuthorsYes { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }
}
