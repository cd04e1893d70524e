using ContentHub.Kernel.Events;
using ContentHub.Kernel.People;

namespace ContentHub.Publishing.Contracts;

/// <summary>The delivery state of a publication; the table of allowed moves stands in <c>docs/modules/publishing.md</c>.</summary>
public enum DeliveryState
{
    Planned,
    Held,
    Sending,
    Pending,
    RetryAt,
    Unknown,
    Failed,
    Delivered,
    Updating,
    Withdrawing,
    Withdrawn,
    Cancelled,
}

/// <summary>An approved revision on its way to one channel.</summary>
/// <param name="DueAt">Intended instant.</param>
/// <param name="Local">The wall time that was chosen, with <paramref name="Zone"/>.</param>
/// <param name="DeliveredAt">Actual instant; null until delivered.</param>
/// <param name="Message">Last sentence of the ledger.</param>
/// <param name="OwnerId">Whose own account it goes out on; null on the company's channels.</param>
public sealed record PublicationView(
    Guid Id, Guid PostId, Guid RevisionId, Guid ChannelId, string ChannelKind, string ChannelName, DeliveryState State,
    DateTimeOffset DueAt, DateTime Local, string Zone, DateTimeOffset? DeliveredAt, string? Url, string Message, int Attempts, int Version, Guid? OwnerId = null);

/// <summary>What other modules may read of publications.</summary>
public interface IPublications
{
    /// <summary>All publications of a post, the newest first; empty for a post that the actor may not read.</summary>
    Task<IReadOnlyList<PublicationView>> ForPostAsync(Guid postId, Actor by, CancellationToken stop);

    /// <summary>Everything that stands on channels of this kind now, in key order, for rebuilding projections.</summary>
    IAsyncEnumerable<PublicationView> LiveAsync(string channelKind, CancellationToken stop);
}

/// <summary>The own site's channel row has this fixed id; it always exists.</summary>
public static class OwnSite
{
    public const string Kind = "site";
    public static readonly Guid ChannelId = Guid.Parse("0197a000-0000-7000-8000-0000000000aa");
}

/// <param name="ById">Who planned it; empty in events from before this was kept.</param>
public sealed record PublicationPlanned(Guid PublicationId, Guid PostId, Guid RevisionId, string ChannelKind, DateTimeOffset DueAt, Guid ById = default) : DomainEvent;

public sealed record PublicationDelivered(Guid PublicationId, Guid PostId, Guid RevisionId, string ChannelKind, string? Url) : DomainEvent;

public sealed record PublicationFailed(Guid PublicationId, Guid PostId, string ChannelKind, string Message) : DomainEvent;

public sealed record PublicationHeld(Guid PublicationId, Guid PostId, string ChannelKind, string Message) : DomainEvent;

public sealed record PublicationWithdrawn(Guid PublicationId, Guid PostId, string ChannelKind) : DomainEvent;
