using System.Security.Claims;
using ContentHub.Kernel.People;

namespace ContentHub.Accounts.Contracts;

/// <summary>For connections that outlive the request that opened them: who is at the other end, as they are now.</summary>
public interface IStandingSessions
{
    /// <param name="who">The principal of the request.</param>
    /// <param name="from">Where the connection comes from, for the audit log.</param>
    /// <returns>Null when the session is over: the person left, or their sign-in was reset.</returns>
    ValueTask<Actor?> NowAsync(ClaimsPrincipal who, string from, CancellationToken stop);
}
