using ContentHub.Notifications.Matters;

namespace ContentHub.Notifications.Inboxes;

/// <summary>A line of the list, with words that this person may read now.</summary>
/// <param name="Quote">What was said; empty when nothing.</param>
internal sealed record InboxRow(Notification Told, string Title, string Sentence, string Quote, string By);
