using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Demo;

/// <summary>The demo people with what their roles allow here by default.</summary>
internal static class StoryPeople
{
    public static Actor Sara { get; } = Of(DemoPeople.Sara);

    public static Actor Mark { get; } = Of(DemoPeople.Mark);

    public static Actor Lena { get; } = Of(DemoPeople.Lena);

    public static Actor Ada { get; } = Of(DemoPeople.Ada);

    public static Actor Named(string name) => Of(DemoPeople.All.Single(p => p.Name.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)).Id);

    /// <summary>Mark approves, but never his own.</summary>
    public static Actor ApproverOf(Actor author) => author.Id == DemoPeople.Mark ? Ada : Mark;

    private static Actor Of(Guid id)
    {
        var person = DemoPeople.All.Single(p => p.Id == id);
        var allowed = PostsPermissions.All.Where(p => p.DefaultRoles.Contains(person.Role)).Select(p => p.Name).ToHashSet();
        return new Actor { Id = id, Name = person.Name, Permissions = allowed, From = "demo" };
    }
}
