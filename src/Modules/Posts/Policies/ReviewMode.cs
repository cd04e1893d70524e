namespace ContentHub.Posts.Policies;

internal enum ReviewMode
{
    /// <summary>Submitting approves.</summary>
    None,

    /// <summary>One or more steps, which the author may skip with a reason.</summary>
    Optional,

    /// <summary>One step.</summary>
    Required,

    /// <summary>Several steps, one after the other.</summary>
    MultiLevel,
}

internal enum WhoKind
{
    Permission,
    Team,
    People,
}

/// <summary>Whom a step asks. The author and the holder of the post are never among them.</summary>
/// <param name="Permission">Name of a permission; empty for the other kinds.</param>
internal sealed record Who(WhoKind Kind, string Permission, Guid? TeamId, IReadOnlyList<Guid> PersonIds)
{
    public static Who Holding(string permission) => new(WhoKind.Permission, permission, null, []);

    public static Who Team(Guid id) => new(WhoKind.Team, "", id, []);

    public static Who Named(params IReadOnlyList<Guid> people) => new(WhoKind.People, "", null, people);
}

internal enum HowMany
{
    Any,
    All,
    AtLeast,
}

/// <summary>How much of an author's work was approved before; computed, never set by hand.</summary>
internal enum AuthorTier
{
    /// <summary>Fewer than three posts.</summary>
    New,

    /// <summary>Three to nine.</summary>
    Known,

    /// <summary>Ten and more.</summary>
    Trusted,
}

/// <summary>When something applies: to every post when nothing is named, else as soon as one of these is so.</summary>
/// <param name="Tags">The post has one of these.</param>
/// <param name="Channels">Somebody wrote an own text for one of these networks.</param>
/// <param name="Tiers">The author stands there.</param>
/// <param name="Words">One of these stands in what readers get: whole words, capitals or not; with * at the end any ending.</param>
/// <param name="Price">An amount of money stands there.</param>
internal sealed record Condition(
    IReadOnlyList<string> Tags, IReadOnlyList<string> Channels, IReadOnlyList<AuthorTier> Tiers, IReadOnlyList<string> Words, bool Price)
{
    public static Condition Always { get; } = new([], [], [], [], false);

    public bool IsAlways => Tags.Count + Channels.Count + Tiers.Count + Words.Count == 0 && !Price;
}

/// <summary>One step of a policy.</summary>
/// <param name="Least">With <see cref="HowMany.AtLeast"/>.</param>
/// <param name="DueHours">Working hours from the moment the step is reached; null for no due time.</param>
/// <param name="Escalate">Who is asked too, and may decide, once it is overdue; null for nobody.</param>
internal sealed record PolicyStep(string Name, Who Who, HowMany HowMany, int Least, Condition When, int? DueHours, Who? Escalate);
