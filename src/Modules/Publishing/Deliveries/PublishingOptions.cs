namespace ContentHub.Publishing.Deliveries;

/// <summary>Section <c>Publishing</c> of the configuration. The defaults are meant to stay.</summary>
internal sealed class PublishingOptions
{
    /// <summary>How long a claim holds without being renewed: the wait after a crash.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    public int Batch { get; set; } = 20;

    public int Parallel { get; set; } = 4;

    /// <summary>Sends before a publication fails for good.</summary>
    public int MostAttempts { get; set; } = 8;

    /// <summary>Look-ups of an unknown outcome before a person is asked.</summary>
    public int MostLookUps { get; set; } = 6;

    /// <summary>For kill tests in Development: the process kills itself at this <see cref="CrashMoment"/>.</summary>
    public string KillAt { get; set; } = "";
}
