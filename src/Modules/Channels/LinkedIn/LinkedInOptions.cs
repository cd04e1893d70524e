namespace ContentHub.Channels.LinkedIn;

// Channels:LinkedIn in the configuration.
internal sealed class LinkedInOptions
{
    // Of the Marketing API, YYYYMM; LinkedIn keeps each for a year at least.
    public string Version { get; set; } = LinkedInLimits.Version;
}
