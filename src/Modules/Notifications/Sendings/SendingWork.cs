namespace ContentHub.Notifications.Sendings;

internal static class SendingWork
{
    /// <summary>Name of the background work that sends what is due.</summary>
    public const string Name = "notifications.send";
}
