using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Connections;

/// <summary>Who may do what with a connection. Null: this person may.</summary>
internal static class Rights
{
    /// <summary>Reconnecting, renaming, looking at its health: a person's own account is theirs alone.</summary>
    public static Error? ToReconnect(Actor by, Channel channel) =>
        channel.OwnerId is null ? Managing(by) : channel.OwnerId == by.Id ? Owning(by) : new NotYourConnection();

    /// <summary>Pausing and disconnecting: the owner, and whoever manages channels.</summary>
    public static Error? ToStop(Actor by, Channel channel) => channel.OwnerId == by.Id ? null : Managing(by);

    private static NotYours? Managing(Actor by) => by.Can(PublishingPermissions.ManageChannels) ? null : new NotYours(PublishingPermissions.ManageChannels);

    private static NotYours? Owning(Actor by) => by.Can(PublishingPermissions.OwnAccounts) ? null : new NotYours(PublishingPermissions.OwnAccounts);
}

internal sealed record NotYourConnection()
    : Error("channel.not-your-account", "This is somebody's own account: only they can reconnect or change it. You can pause or disconnect it.", ErrorKind.Forbidden);
