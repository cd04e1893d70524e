namespace ContentHub.Channels.X;

// As X documents them: the counting of twitter-text's configuration v3, and prices in millionths of a US dollar.
internal static class XLimits
{
    public const int Weight = 280;
    public const int PerUrl = 23;
    public const int Pictures = 4;
    public const int Alt = 1000;
    public const int Thread = 10;
    public const int PictureWidth = 2000;
    public const int PictureBytes = 4_900_000;
    public const long Post = 15_000;
    public const long PostWithUrl = 200_000;

    // Uploads are kept for a day.
    public static readonly TimeSpan UploadKept = TimeSpan.FromHours(20);

    // An access lasts two hours.
    public static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);
}
