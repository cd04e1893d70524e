namespace ContentHub.Accounts.Contracts;

/// <summary>A team as other modules see it.</summary>
/// <param name="People">Those who are active.</param>
public sealed record TeamOfPeople(Guid Id, string Name, IReadOnlyList<Guid> People);

/// <summary>Who works together. A team gives no rights.</summary>
public interface ITeams
{
    /// <summary>All of them, by name.</summary>
    Task<IReadOnlyList<TeamOfPeople>> ListAsync(CancellationToken stop);
}
