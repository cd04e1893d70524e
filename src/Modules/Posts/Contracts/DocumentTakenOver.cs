using ContentHub.Kernel.Events;

namespace ContentHub.Posts.Contracts;

/// <summary>Somebody took over a document that another person was writing in.</summary>
/// <param name="Kind">Of the <see cref="ISharedDocumentKind"/>.</param>
public sealed record DocumentTakenOver(string Kind, Guid DocumentId, Guid From, Guid ById) : DomainEvent;
