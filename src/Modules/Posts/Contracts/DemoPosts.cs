namespace ContentHub.Posts.Contracts;

/// <summary>
/// The demo story's forty posts by number, so that each module can tell its part: 1-20 live on the own site (1 the oldest, five days apart,
/// the last one yesterday), 21-23 approved and scheduled for the coming days, 24-26 approved and unscheduled, 27-30 in review (27 the oldest),
/// 31-33 sent back, 34-38 drafts, 39 archived, 40 in the trash. Post 20's delivery to Bluesky failed; post 33 holds the argument, post 36 three suggested edits.
/// </summary>
public static class DemoPosts
{
    public const int Count = 40;

    public static Guid Id(int number) => Guid.Parse($"0197a000-0000-7000-8000-0000000a{number:D4}");
}
