namespace ContentHub.Kernel.People;

/// <summary>Something that a role can allow. Modules declare theirs; roles are editable sets of them.</summary>
/// <param name="Name">Stable, <c>module.verb</c>: <c>posts.approve</c>.</param>
/// <param name="Description">What a person with it may do, for the roles page.</param>
/// <param name="DefaultRoles">Names of the built-in roles (<see cref="Roles"/>) that get it when the database is created.</param>
public sealed record Permission(string Name, string Description, params IReadOnlyList<string> DefaultRoles);

/// <summary>The roles that every new database has; administrators may change what they allow and add others.</summary>
public static class Roles
{
    public const string Seller = "Seller";
    public const string Marketer = "Marketer";
    public const string Publisher = "Publisher";
    public const string Manager = "Manager";
    public const string Reviewer = "Reviewer";
    public const string Administrator = "Administrator";

    public static IReadOnlyList<string> All { get; } = [Seller, Marketer, Publisher, Manager, Reviewer, Administrator];
}
