namespace ContentHub.Guests.Invitations;

/// <summary>The one link whose secret is known: that of the demo story's guest. The list shows it in Development.</summary>
internal static class DemoGuest
{
    public const string Link = "demo-ben-reads-one-revision-of-a-post-00001";
}
