namespace ContentHub.Media;

/// <summary>Section <c>Media</c> of the configuration; every value has a default that works.</summary>
internal sealed class MediaOptions
{
    /// <summary>Full path of libvips. Empty: looked for beside the app, in the packages of the clone, then on the system.</summary>
    public string LibvipsPath { get; set; } = "";

    /// <summary>Largest upload in bytes.</summary>
    public long MostBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>How long one picture may take.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many pictures are decoded at the same time.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>Uploads of one person in a minute.</summary>
    public int UploadsPerMinute { get; set; } = 30;
}
