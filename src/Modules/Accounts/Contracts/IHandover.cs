using ContentHub.Kernel.People;

namespace ContentHub.Accounts.Contracts;

/// <summary>Extension point: a module whose things belong to people moves them to someone else when their person leaves.</summary>
public interface IHandover
{
    /// <summary>What is handed over, for the page that asks: <c>drafts</c>, <c>scheduled posts</c>.</summary>
    string What { get; }

    Task<int> CountAsync(Guid from, CancellationToken stop);

    /// <summary>Changes tracked entities or executes updates within the caller's transaction; must not commit. Returns how many moved.</summary>
    Task<int> MoveAsync(Guid from, Guid to, Actor by, CancellationToken stop);
}
