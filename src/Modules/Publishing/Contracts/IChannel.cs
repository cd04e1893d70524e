using ContentHub.Posts.Contracts;

namespace ContentHub.Publishing.Contracts;

/// <summary>What a kind of channel can do; versioned data with the date it was verified.</summary>
/// <param name="Kind">Stable: <c>site</c>, <c>bluesky</c>.</param>
/// <param name="Label">What people read.</param>
/// <param name="Settings">Fields of the connection form; secrets are stored encrypted and never shown again.</param>
/// <param name="NeedsPermalink">True: waits until the own site's permalink answers 200.</param>
/// <param name="CanWithdraw">Withdrawing removes it there.</param>
/// <param name="VerifiedOn">When limits, cost and words were last compared with the network's documents or a real server.</param>
public sealed record ChannelDescription(string Kind, string Label, IReadOnlyList<ChannelSetting> Settings, bool NeedsPermalink, bool CanUpdate, bool CanWithdraw, DateOnly VerifiedOn)
{
    /// <summary>What a post is there, one sentence for somebody who chooses: <c>A text with a link, or a thread.</c></summary>
    public string What { get; init; } = "";

    public IReadOnlyList<ChannelLimit> Limits { get; init; } = [];

    /// <summary>What a post costs there, one sentence.</summary>
    public string Cost { get; init; } = "Free.";

    /// <summary>Nothing is typed in: there is an <see cref="IOAuthNetwork"/> of this kind, and people sign in at the network.</summary>
    public bool ConnectsInBrowser { get; init; }

    /// <summary>What a newer revision changes there and what it can't, one or two sentences.</summary>
    public string Changes { get; init; } = "";
}

/// <param name="What"><c>Title</c>.</param>
/// <param name="Value"><c>255 characters</c>.</param>
/// <param name="Source">Where that is written; null when it was seen at a real server.</param>
public sealed record ChannelLimit(string What, string Value, Uri? Source = null);

public sealed record ChannelSetting(string Name, string Label, string Help, bool Secret, bool Required);

/// <summary>An account on a network, connected by a Publisher. <paramref name="Values"/> holds settings with secrets decrypted: never log it.</summary>
public sealed record ChannelConnection(Guid Id, string Kind, string Name, IReadOnlyDictionary<string, string> Values)
{
    public override string ToString() => $"{Kind} {Name} ({Id})";
}

/// <summary>What is sent: a verified revision and where the original stands.</summary>
/// <param name="Permalink">Absolute address of the post on the own site; null when it is not published there.</param>
/// <param name="PublishAt">The intended instant.</param>
/// <param name="Earlier">What stands there of an earlier revision of this post, to be changed in place; null for a first delivery. Known while preparing and sending.</param>
public sealed record ChannelPost(Guid PublicationId, RevisionView Revision, Uri? Permalink, DateTimeOffset PublishAt, EarlierDelivery? Earlier = null);

/// <param name="RemoteId">The network's id; null when a person settled the delivery.</param>
/// <param name="Ticket">What that delivery chose.</param>
public sealed record EarlierDelivery(string? RemoteId, string? Url, DeliveryTicket? Ticket);

/// <summary>
/// What must survive a crash: chosen before the first try and saved before anything is sent, so that a second try is
/// recognisably the same (record key, creation time, uploaded blobs). JSON that only the channel understands.
/// </summary>
public sealed record DeliveryTicket(string Json);

public enum OutcomeKind
{
    /// <summary>It is there; remote id and address are known.</summary>
    Delivered,

    /// <summary>Accepted and still processed by the network; ask again with FollowUp.</summary>
    Pending,

    /// <summary>Refused for now; nothing was created.</summary>
    RetryAt,

    /// <summary>The connection is signed out or lacks a right; a person must reconnect.</summary>
    Reauthorize,

    /// <summary>Refused for good; nothing was created.</summary>
    Rejected,

    /// <summary>Sent without a trustworthy answer; reconciled by FollowUp, never by sending again blindly.</summary>
    Unknown,

    /// <summary>FollowUp only: the network certainly does not have it; sending is safe.</summary>
    NotThere,

    /// <summary>Withdraw only: it is gone there.</summary>
    Withdrawn,
}

/// <summary>The answer of a channel, with what the ledger records. Text never carries secrets.</summary>
/// <param name="Message">One plain sentence with the next step for a person.</param>
/// <param name="RemoteId">The network's id.</param>
/// <param name="Url">Where a reader finds it.</param>
/// <param name="RetryAt">With <see cref="OutcomeKind.RetryAt"/> and <see cref="OutcomeKind.Pending"/>: not before.</param>
/// <param name="Exchange">Request and answer for the ledger.</param>
public sealed record DeliveryOutcome(OutcomeKind Kind, string Message, string? RemoteId = null, string? Url = null, DateTimeOffset? RetryAt = null, ExchangeRecord? Exchange = null);

/// <param name="Request"><c>POST https://host/path</c>.</param>
/// <param name="Status">HTTP status, null when there was no answer.</param>
/// <param name="Answer">Cut at 2,000 characters, redacted.</param>
/// <param name="RequestId">The network's or our own.</param>
/// <param name="RemoteAddress">IP and port that was talked to.</param>
/// <param name="CostMicros">What the network charges for it, in millionths of a US dollar; null where it charges nothing.</param>
public sealed record ExchangeRecord(string Request, int? Status, string Answer, string? RequestId, string? RemoteAddress, TimeSpan Took, long? CostMicros = null);

/// <summary>
/// Extension point: a network or blog engine. Everything that can be undone or repeated happens in Prepare; Send is the one call
/// that cannot be taken back and must be safe to repeat with the same ticket; FollowUp and Withdraw look before they act.
/// </summary>
public interface IChannel
{
    ChannelDescription Description { get; }

    /// <summary>Pure; the same code that counts in the editor.</summary>
    IReadOnlyList<Finding> Check(ChannelPost post);

    /// <summary>Chooses keys and uploads what a second try can use again. The ticket is saved before Send is called.</summary>
    Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop);

    Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop);

    /// <summary>Read-only look-up: Delivered, NotThere, Pending, or Unknown when even that has no answer.</summary>
    Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop);

    Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop);

    /// <summary>Looks at the connection without posting: who we are there, what ends when, what is missing.</summary>
    Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop);

    /// <summary>What sending would put on the wire, made by the code that sends. Contacts nobody and uploads nothing.</summary>
    Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop);
}
