namespace ContentHub.Notifications.Sendings;

internal enum SendingWay
{
    Mail,
    Digest,
    Chat,
}

internal enum SendingState
{
    Waiting,
    Sent,

    /// <summary>Nothing was left to say when its time came.</summary>
    Dropped,

    /// <summary>Refused too often.</summary>
    GivenUp,
}

/// <summary>
/// A mail or a chat message that gathers notifications until its time comes. While somebody works on it, <see cref="WakeAt"/> is the end of
/// their lease, so that what an instance left behind comes back by itself.
/// </summary>
internal sealed class Sending
{
    public const int MostAttempts = 8;
    public const int LongestMessage = 500;

    /// <summary>Stays the same for all tries: mail servers and programs know a repeated mail by it.</summary>
    public required Guid Id { get; init; }

    public required SendingWay Way { get; init; }

    public required Guid RecipientId { get; init; }

    /// <summary>Empty for a digest.</summary>
    public required Guid DocumentId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public SendingState State { get; private set; }

    public DateTimeOffset? WakeAt { get; private set; }

    public string? LeaseOwner { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the server answered last.</summary>
    public string Message { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Takes one more notification in; the earliest wish counts.</summary>
    public void Take(DateTimeOffset due)
    {
        WakeAt = WakeAt is { } at && at < due ? at : due;
        Version++;
    }

    public void Done(SendingState state, DateTimeOffset at, string message = "") =>
        (State, WakeAt, LeaseOwner, EndedAt, Message, Version) = (state, null, null, at, Cut(message), Version + 1);

    /// <summary>30 s, 1 min, 2 min … at most an hour; given up after the last try. True while there is hope.</summary>
    public bool Retry(string message, DateTimeOffset now)
    {
        Attempts++;
        if (Attempts >= MostAttempts)
        {
            Done(SendingState.GivenUp, now, message);
            return false;
        }

        Later(now + TimeSpan.FromSeconds(Math.Min(3600, 30 * Math.Pow(2, Attempts - 1))), message);
        return true;
    }

    /// <summary>Not now, and nobody is to blame.</summary>
    public void Later(DateTimeOffset at, string message = "") => (WakeAt, LeaseOwner, Message, Version) = (at, null, Cut(message), Version + 1);

    private static string Cut(string text) => text.Length > LongestMessage ? text[..LongestMessage] : text;
}
