namespace ContentHub.Accounts.Teams;

/// <summary>A named group of people. It gives no rights; it says who works together.</summary>
internal sealed class Team
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public int Version { get; set; }
}

internal sealed class TeamMember
{
    public required Guid TeamId { get; init; }

    public required Guid PersonId { get; init; }
}
