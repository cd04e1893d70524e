using ContentHub.Kernel.Events;

namespace ContentHub.Guests.Contracts;

/// <summary>A guest agreed or objected to a revision, with the code that was mailed to them.</summary>
/// <param name="Name">As the guest gave it.</param>
/// <param name="Revision">Its number.</param>
public sealed record GuestDecided(Guid PostId, Guid InvitationId, Guid DecisionId, Guid InvitedById, string Name, bool Agreed, int Revision) : DomainEvent;

/// <summary>A guest's answer by mail could not be taken. Its words are kept in the list of guests.</summary>
/// <param name="Name">Of the guest who was invited; somebody else may have written.</param>
/// <param name="Why">A sentence for who invited; it may name addresses.</param>
public sealed record GuestAnswerSetAside(Guid PostId, Guid InvitationId, Guid AnswerId, Guid InvitedById, string Name, string Why) : DomainEvent;
