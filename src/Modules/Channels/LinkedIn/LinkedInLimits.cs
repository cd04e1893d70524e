namespace ContentHub.Channels.LinkedIn;

// As LinkedIn documents them, or as its own page behaves where it documents nothing.
internal static class LinkedInLimits
{
    public const int Text = 3000;
    public const int Comment = 1250;
    public const int Pictures = 20;
    public const int Alt = 1000;
    public const int CardTitle = 400;
    public const int CardDescription = 4000;

    // About three lines on a wide screen; the rest unfolds.
    public const int Fold = 210;

    public const int PictureWidth = 2000;
    public const int PictureBytes = 5_000_000;
    public const int ThumbWidth = 1200;

    // The newest whose documents were read; supported until January 2027 at least.
    public const string Version = "202601";

    public static readonly TimeSpan RenewBefore = TimeSpan.FromDays(7);
}
