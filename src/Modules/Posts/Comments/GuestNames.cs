namespace ContentHub.Posts.Comments;

/// <summary>A guest's name is what a guest typed: everywhere it is shown it says that it is one, so that nobody is taken for a colleague.</summary>
internal static class GuestNames
{
    public static string Shown(string name) => name.Length == 0 ? "" : $"{name} (guest)";
}
