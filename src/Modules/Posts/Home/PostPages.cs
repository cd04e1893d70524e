namespace ContentHub.Posts.Home;

/// <summary>Names of the Razor pages that links of this module lead to.</summary>
internal static class PostPages
{
    public const string Editor = "/Editor/Index";
    public const string Review = "/Review/Post";
}
