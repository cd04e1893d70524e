using ContentHub.Kernel.People;

namespace ContentHub.Accounts.Contracts;

/// <summary>
/// Others as actors, for asking "may this person read that?" before they are named, told or offered. Never for doing something in their name.
/// </summary>
public interface IActors
{
    /// <summary>Active people by name with what their roles allow now, at most 500.</summary>
    Task<IReadOnlyList<Actor>> ActiveAsync(CancellationToken stop);

    /// <summary>An active person with what their roles allow now; null for who left or never was.</summary>
    Task<Actor?> FindAsync(Guid id, CancellationToken stop);
}
