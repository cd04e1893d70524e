using ContentHub.Kernel.Events;

namespace ContentHub.Site.Contracts;

/// <summary>A post went live on the own site, or what is live of it changed.</summary>
/// <param name="TagKeys">Addresses of the tags that it has now or had before.</param>
public sealed record ArticlePublished(Guid PostId, Guid PublicationId, IReadOnlyList<string> TagKeys) : DomainEvent;

/// <summary>A post was taken off the own site. Its address answers 410 from now on.</summary>
public sealed record ArticleWithdrawn(Guid PostId, IReadOnlyList<string> TagKeys) : DomainEvent;
