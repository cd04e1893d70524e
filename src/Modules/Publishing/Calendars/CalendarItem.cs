using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Calendars;

internal enum CalendarKind
{
    /// <summary>A publication on its way to one channel.</summary>
    Publication,

    /// <summary>A post that somebody wants at a time; nothing of it is scheduled.</summary>
    Wanted,

    /// <summary>A post of the tray, without a time.</summary>
    Post,
}

/// <summary>One thing in the calendar or its tray.</summary>
/// <param name="Id">Of the publication, or of the post.</param>
/// <param name="At">Null in the tray.</param>
/// <param name="Day">In the person's zone.</param>
/// <param name="Time">The clock of the person's zone; empty in the tray.</param>
/// <param name="OtherClock">The clock that it was planned by where that differs from the person's, with its zone: <c>16:00 Asia/Tokyo</c>.</param>
/// <param name="State">In words.</param>
/// <param name="Badge">Variant of <c>stage-badge</c>.</param>
/// <param name="Stays">Why it can't be moved by this person now; empty when it can.</param>
internal sealed record CalendarItem(
    CalendarKind Kind, Guid Id, Guid PostId, string Title, Guid AuthorId, string Author, Guid? ChannelId, string Channel, string ChannelKind,
    DateTimeOffset? At, DateOnly? Day, string Time, string OtherClock, string State, string Badge, string Stays, int Version)
{
    public string Key => $"{(Kind == CalendarKind.Publication ? 'p' : 'w')}-{Id}";

    /// <summary>What the cadence guard says of it.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];

    public bool Movable => Stays.Length == 0;

    /// <summary>Variant of <c>stage-badge</c> and words for a post that is not scheduled.</summary>
    public static (string Badge, string Word) Of(PostStage stage) => stage switch
    {
        PostStage.Draft => ("draft", "draft"),
        PostStage.InReview => ("review", "in review"),
        PostStage.ChangesRequested => ("changes", "changes requested"),
        PostStage.Approved => ("approved", "approved"),
        PostStage.Archived => ("archived", "archived"),
    };

    /// <summary>Glyph of a kind of channel, from the sprite.</summary>
    public static string GlyphOf(string channelKind) => channelKind switch
    {
        Contracts.OwnSite.Kind => "globe",
        "newsletter" => "mail",
        "wordpress" or "ghost" => "file-text",
        "webhook" => "code",
        "" => "pencil",
        _ => "message-square",
    };

    public static string WhyItStays(Publication publication, bool may) => publication.State switch
    {
        Contracts.DeliveryState.Planned or Contracts.DeliveryState.Held => may ? "" : publication.OwnerId is null ? "Your role does not allow moving what is scheduled." : "It goes out on somebody’s own account: only they can move it.",
        Contracts.DeliveryState.Delivered => "It was delivered, so it can’t be moved.",
        Contracts.DeliveryState.Failed => "It failed. Try it again or cancel it instead.",
        Contracts.DeliveryState.Unknown => "It was sent without a clear answer. Settle it first.",
        Contracts.DeliveryState.Cancelled or Contracts.DeliveryState.Withdrawn => "It is over, so it can’t be moved.",
        _ => "It is being sent just now, so it can’t be moved.",
    };
}
