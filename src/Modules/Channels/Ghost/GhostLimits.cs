namespace ContentHub.Channels.Ghost;

// Ghost 6; docs/channels/ghost.md says when they were last checked.
internal static class GhostLimits
{
    public const int Title = 255;
    public const int Excerpt = 300;
    public const int Alt = 191;
    public const int Tag = 191;
}
