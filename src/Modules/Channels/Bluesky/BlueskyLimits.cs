namespace ContentHub.Channels.Bluesky;

// The numbers of app.bsky.feed.post and app.bsky.embed.external; docs/channels/bluesky.md says when they were last checked.
internal static class BlueskyLimits
{
    public const int Graphemes = 300;
    public const int Bytes = 3000;
    public const int Pictures = 4;
    public const int Alt = 2000;

    // The network has no limit; longer ones are not read and cost the allowance of writes.
    public const int Thread = 25;
    public const int Tags = 8;
    public const int TagGraphemes = 64;
    public const int ThumbWidth = 1200;
    public const int ThumbBytes = 950_000;
    public const int PictureWidth = 2000;
    public const int PictureBytes = 950_000;

    // A service keeps an unused upload for an hour at least; a later try uploads the same bytes again and gets the same reference.
    public static readonly TimeSpan UploadKept = TimeSpan.FromMinutes(30);
}
