using System.Globalization;
using System.Text.Json.Serialization;
using ContentHub.Http.Api;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Api;

/// <summary>An approved revision on its way to one channel.</summary>
/// <param name="State">planned, held, sending, pending, retryAt, unknown, failed, delivered, updating, withdrawing, withdrawn or cancelled.</param>
/// <param name="DueAt">Intended instant.</param>
/// <param name="Local">The wall time that was chosen, in <paramref name="Zone"/>.</param>
/// <param name="Message">Last sentence of the ledger.</param>
/// <param name="Actions">What you may do with it now.</param>
internal sealed record PublicationResource(
    Guid Id, int Version, Guid PostId, Guid RevisionId, ChannelRef Channel, string State, DateTimeOffset DueAt, string Local, string Zone,
    DateTimeOffset? DeliveredAt, string? Url, string Message, int Attempts, IReadOnlyList<string> Actions)
{
    public static PublicationResource Of(PublicationView view, Actor by) => new(
        view.Id, view.Version, view.PostId, view.RevisionId, new ChannelRef(view.ChannelId, view.ChannelKind, view.ChannelName), ApiAnswers.Word(view.State),
        view.DueAt, view.Local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), view.Zone, view.DeliveredAt, view.Url, view.Message, view.Attempts,
        [.. PublicationMoves.OpenTo(by, view.State, view.OwnerId).Select(ApiAnswers.Word)]);
}

internal sealed record ChannelRef(Guid Id, string Kind, string Name);

/// <summary>A place that posts can go to.</summary>
/// <param name="Trouble">One sentence with the next step; empty while all is well.</param>
internal sealed record ChannelResource(Guid Id, string Kind, string Name, bool Paused, string Trouble, DateTimeOffset? LastSuccessAt, bool CanWithdraw, bool NeedsOwnSite);

/// <summary>A line of the delivery ledger. Lines are never changed.</summary>
/// <param name="Answer">At most 2,000 characters, without secrets.</param>
/// <param name="LateMs">How long after the intended instant.</param>
internal sealed record DeliveryResource(
    int Number, DateTimeOffset At, string Step, string Outcome, string Message, string Request, int? Status, string Answer, string? RequestId,
    string? RemoteAddress, int? DurationMs, long? LateMs, string Node, Guid? ById)
{
    public static DeliveryResource Of(Attempt line) => new(
        line.Number, line.At, ApiAnswers.Word(line.Step), line.Outcome, line.Message, line.Request, line.Status, line.Answer, line.RequestId,
        line.RemoteAddress, line.DurationMs, line.LateMs, line.Node, line.ById);
}

/// <summary>When something goes out.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal record WhenBody
{
    /// <summary>Wall time in <see cref="Zone"/> (<c>2026-05-03T09:00</c>) or an instant (<c>2026-05-03T07:00:00Z</c>); left out: now.</summary>
    public string? At { get; init; }

    /// <summary>IANA id; left out: your own time zone.</summary>
    public string? Zone { get; init; }

    /// <summary>True: also on a day that is kept free.</summary>
    public bool? Anyway { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ScheduleBody : WhenBody
{
    /// <summary>Keys of channels; see <c>/channels</c>.</summary>
    public IReadOnlyList<Guid>? Channels { get; init; }

    /// <summary>Held for a person when it is later than this, 1 to 720.</summary>
    public int? OverdueHours { get; init; }

    /// <summary>Per channel how it follows the time: <c>PT120M</c> (minutes later) or <c>next 09:00</c> (the morning after). Left out: at the same time.</summary>
    public IReadOnlyDictionary<Guid, string?>? Follows { get; init; }

    /// <summary>When it is taken down again, written as <see cref="WhenBody.At"/>; left out: it stays.</summary>
    public string? EndsAt { get; init; }

    /// <summary>True: a second post may appear where an earlier one can't be changed.</summary>
    public bool? Again { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record NothingBody;
