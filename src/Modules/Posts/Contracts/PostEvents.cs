using ContentHub.Kernel.Events;

namespace ContentHub.Posts.Contracts;

public sealed record PostCreated(Guid PostId, Guid ById) : DomainEvent;

/// <summary>The working copy changed and rests: raised when a revision is cut or the editor is left, not with every autosave.</summary>
public sealed record PostEdited(Guid PostId, Guid ById) : DomainEvent;

/// <summary>Any move of the editorial machine: <c>Submitted</c>, <c>ChangesRequested</c>, <c>Approved</c>, <c>Reopened</c>, <c>Archived</c> …</summary>
public sealed record PostMoved(Guid PostId, PostStage From, PostStage To, Guid ById, Guid? RevisionId) : DomainEvent;

/// <summary>An approval was signed. <paramref name="Hash"/> is the revision's.</summary>
public sealed record PostApproved(Guid PostId, Guid RevisionId, string Hash, Guid ById) : DomainEvent;

public sealed record PostTrashed(Guid PostId, Guid ById) : DomainEvent;

public sealed record PostRestored(Guid PostId, Guid ById) : DomainEvent;

public sealed record PostHandedOver(Guid PostId, Guid From, Guid To, Guid ById) : DomainEvent;
