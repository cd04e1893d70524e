namespace ContentHub.Kernel.People;

/// <summary>Who does something: a signed-in person, an API token of a person, or the system itself.</summary>
public sealed record Actor
{
    /// <summary>Id of the person; <see cref="Guid.Empty"/> for the system and for visitors.</summary>
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Names of permissions. An API token carries the intersection of its scopes and its person's permissions.</summary>
    public required IReadOnlySet<string> Permissions { get; init; }

    /// <summary>IANA zone in which this person reads times.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Where the request came from, for the audit log: an address, <c>token:name</c>, or <c>system</c>.</summary>
    public string From { get; init; } = "system";

    public bool IsSystem { get; private init; }

    public bool IsVisitor { get; private init; }

    public bool Can(Permission permission) => IsSystem || Permissions.Contains(permission.Name);

    public static Actor System { get; } = new() { Id = Guid.Empty, Name = "ContentHub", Permissions = new HashSet<string>(), IsSystem = true };

    public static Actor Visitor { get; } = new() { Id = Guid.Empty, Name = "Visitor", Permissions = new HashSet<string>(), IsVisitor = true };
}
