using ContentHub.Notifications.Matters;

namespace ContentHub.Notifications.Sendings;

/// <summary>Registered under its <see cref="SendingWay"/>.</summary>
internal interface ISendingWay
{
    /// <summary>Says it, and moves the sending on; the caller saves.</summary>
    /// <param name="told">What has not been read yet, the oldest first; may be empty.</param>
    Task SendAsync(Sending sending, IReadOnlyList<Notification> told, CancellationToken stop);
}
