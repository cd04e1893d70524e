using ContentHub.Kernel.Events;

namespace ContentHub.Guests.Contracts;

/// <summary>A guest agreed or objected to a revision, with the code that was mailed to them.</summary>
/// <param name="Name">As the guest gave it.</param>
/// <param name="Revision">Its number.</param>
public sealed record GuestDecided(Guid PostId, Guid InvitationId, Guid DecisionId, Guid InvitedById, string Name, bool Agreed, int Revision) : DomainEvent;
