using ContentHub.Kernel.Events;

namespace ContentHub.Posts.Contracts;

/// <summary>Somebody suggested other words.</summary>
/// <param name="BatchId">What was sent together.</param>
/// <param name="ById"><see cref="Guid.Empty"/> for a guest.</param>
/// <param name="GuestName">The name that a guest gave; empty for people of the hub.</param>
public sealed record SuggestionsMade(Guid PostId, Guid BatchId, Guid ById, string GuestName, int Count) : DomainEvent;

/// <summary>Suggestions of one author were accepted or rejected.</summary>
/// <param name="AuthorId"><see cref="Guid.Empty"/> for a guest.</param>
public sealed record SuggestionsDecided(Guid PostId, Guid AuthorId, string GuestKey, Guid ById, int Accepted, int Rejected) : DomainEvent;
