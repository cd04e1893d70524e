namespace ContentHub.Guests.Invitations;

/// <summary>How an invitation stands, for people.</summary>
internal enum GuestState
{
    /// <summary>Made, but no mail went out.</summary>
    NotSent,
    Sent,
    Opened,
    Agreed,
    Objected,
    Expired,
    Revoked,

    /// <summary>There is a newer revision, and this guest has not answered.</summary>
    Superseded,
}

internal static class GuestStates
{
    /// <param name="agreed">The last decision; null when there is none.</param>
    /// <param name="newest">Number of the post's newest revision.</param>
    public static GuestState Of(Invitation invitation, bool? agreed, int newest, DateTimeOffset now) => (invitation, agreed) switch
    {
        ({ RevokedAt: not null }, _) => GuestState.Revoked,
        (_, true) => GuestState.Agreed,
        (_, false) => GuestState.Objected,
        _ when invitation.ExpiresAt <= now => GuestState.Expired,
        _ when newest > invitation.Revision => GuestState.Superseded,
        ({ OpenedAt: not null }, _) => GuestState.Opened,
        ({ SentAt: null }, _) => GuestState.NotSent,
        _ => GuestState.Sent,
    };

    public static string Words(GuestState state) => state switch
    {
        GuestState.NotSent => "Not sent",
        GuestState.Sent => "Sent",
        GuestState.Opened => "Opened",
        GuestState.Agreed => "Agrees",
        GuestState.Objected => "Objects",
        GuestState.Expired => "Expired",
        GuestState.Revoked => "Revoked",
        GuestState.Superseded => "Superseded",
    };

    /// <summary>Variant of the stage badge.</summary>
    public static string Tone(GuestState state) => state switch
    {
        GuestState.Agreed => "approved",
        GuestState.Objected or GuestState.NotSent => "trouble",
        GuestState.Sent or GuestState.Opened => "review",
        GuestState.Expired or GuestState.Revoked or GuestState.Superseded => "draft",
    };
}
