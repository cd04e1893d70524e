namespace ContentHub.Notifications.Matters;

/// <summary>What people hear of. Stored by name: values are never renamed.</summary>
internal enum Kind
{
    ReviewWaiting,
    ChangesRequested,
    Approved,
    Scheduled,
    Published,
    DeliveryFailed,
    Mentioned,
    Replied,
    Commented,
    Suggested,
    SuggestionsDecided,
    HandedOver,
    TakenOver,
    Edited,
    GuestAnswered,
    YesNeeded,
    LessonGiven,
}

/// <summary>Kinds that belong together, for the filter of the list.</summary>
internal enum KindGroup
{
    Reviews,
    Comments,
    Publishing,
    Drafts,
}

/// <summary>How mail of a kind is sent.</summary>
internal enum MailPace
{
    AtOnce,
    Digest,
    Never,
}

/// <summary>What is known of a kind beforehand.</summary>
/// <param name="Label">On the page of choices.</param>
/// <param name="Mail">Until the person chooses.</param>
/// <param name="IsUrgent">May break quiet hours, and is not gathered first.</param>
internal sealed record KindFacts(Kind Kind, KindGroup Group, string Label, MailPace Mail, bool IsUrgent = false)
{
    public static IReadOnlyList<KindFacts> All { get; } =
    [
        new(Kind.ReviewWaiting, KindGroup.Reviews, "A post waits for your review", MailPace.AtOnce),
        new(Kind.YesNeeded, KindGroup.Reviews, "Your post says something else now and needs your yes", MailPace.AtOnce),
        new(Kind.ChangesRequested, KindGroup.Reviews, "Changes are asked for in your post", MailPace.AtOnce),
        new(Kind.Approved, KindGroup.Reviews, "Your post is approved", MailPace.AtOnce),
        new(Kind.LessonGiven, KindGroup.Reviews, "Your words were changed, or somebody says why", MailPace.Digest),
        new(Kind.GuestAnswered, KindGroup.Reviews, "A guest agrees or objects, or an answer could not be taken", MailPace.AtOnce),
        new(Kind.Mentioned, KindGroup.Comments, "Somebody mentions you", MailPace.AtOnce),
        new(Kind.Replied, KindGroup.Comments, "Somebody replies where you talked", MailPace.AtOnce),
        new(Kind.Commented, KindGroup.Comments, "Somebody comments on your post", MailPace.AtOnce),
        new(Kind.Suggested, KindGroup.Comments, "Somebody suggests edits in your post", MailPace.AtOnce),
        new(Kind.SuggestionsDecided, KindGroup.Comments, "Your suggested edits are decided", MailPace.Digest),
        new(Kind.Scheduled, KindGroup.Publishing, "Your post is scheduled", MailPace.Never),
        new(Kind.Published, KindGroup.Publishing, "Your post is out", MailPace.Digest),
        new(Kind.DeliveryFailed, KindGroup.Publishing, "A delivery failed or is held", MailPace.AtOnce, IsUrgent: true),
        new(Kind.HandedOver, KindGroup.Drafts, "A post is handed over to you", MailPace.AtOnce),
        new(Kind.TakenOver, KindGroup.Drafts, "Somebody takes over your draft", MailPace.Never),
        new(Kind.Edited, KindGroup.Drafts, "Somebody edits your post", MailPace.Never),
    ];

    public static KindFacts Of(Kind kind) => All.First(f => f.Kind == kind);

    public static IReadOnlyList<Kind> In(KindGroup group) => [.. All.Where(f => f.Group == group).Select(f => f.Kind)];
}
