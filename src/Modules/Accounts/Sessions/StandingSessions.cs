using System.Security.Claims;
using ContentHub.Accounts.Access;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;

namespace ContentHub.Accounts.Sessions;

/// <summary>The same look at person and stamp that a request gets from its cookie.</summary>
internal sealed class StandingSessions(AccessCache access) : IStandingSessions
{
    public async ValueTask<Actor?> NowAsync(ClaimsPrincipal who, string from, CancellationToken stop) =>
        who.PersonId() is { } id && await access.FindAsync(id, stop) is { Active: true } person && person.Stamp == who.FindFirstValue(HubClaims.Stamp)
            ? person.ToActor(from)
            : null;
}
