namespace ContentHub.Publishing.Publications;

/// <summary>The work that delivers what is due; waking it makes "now" mean now.</summary>
internal static class DeliveryWork
{
    public const string Name = "publishing.deliver";
}
