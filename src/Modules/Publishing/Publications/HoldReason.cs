namespace ContentHub.Publishing.Publications;

/// <summary>Why something is held; what ends the hold by itself looks for its own reason.</summary>
internal enum HoldReason
{
    None,

    /// <summary>The signature does not verify any more.</summary>
    NotApproved,

    /// <summary>Too late for its overdue policy.</summary>
    Overdue,

    /// <summary>The channel is paused; resuming releases it.</summary>
    Paused,

    /// <summary>The channel is signed out; reconnecting releases it.</summary>
    SignedOut,

    /// <summary>The own site does not have the post; its delivery there releases it.</summary>
    OwnSite,

    /// <summary>The post is in the trash; restoring releases it.</summary>
    Trashed,

    /// <summary>The post was archived; reopening releases it.</summary>
    Archived,

    /// <summary>The channel was disconnected or its kind is not installed.</summary>
    NoChannel,

    /// <summary>Everything outbound is on hold; ending the hold releases it, or a person does.</summary>
    Crisis,

    /// <summary>It was rehearsed instead of sent.</summary>
    Rehearsal,

    /// <summary>It goes out on somebody's own account, and they did not plan it, have left, or may not post there any more.</summary>
    NotTheOwner,
}
