using ContentHub.Kernel.Events;
using ContentHub.Kernel.People;

namespace ContentHub.Accounts.Access;

/// <summary>What every request needs to know of its person.</summary>
/// <param name="Stamp">Security stamp: a session that carries another one is over.</param>
internal sealed record PersonAccess(Guid Id, string Name, string TimeZone, string Stamp, bool Active, IReadOnlySet<string> Permissions)
{
    public Actor ToActor(string from) => new() { Id = Id, Name = Name, Permissions = Permissions, TimeZone = TimeZone, From = from };
}

/// <summary>What a person may do, or whether they may at all, changed; <see cref="Guid.Empty"/> means everyone (a role changed).</summary>
internal sealed record AccessChanged(Guid PersonId) : DomainEvent;
