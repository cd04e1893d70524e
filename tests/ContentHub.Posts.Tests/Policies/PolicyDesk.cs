using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Policies;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Policies;

/// <summary>Policies as Ada writes them.</summary>
internal static class PolicyDesk
{
    public static readonly Who Approvers = Who.Holding(PostsPermissions.Approve.Name);
    public static readonly Guid Nobody = Guid.Parse("0197a000-0000-7000-8000-00000000dead");
    public static readonly Who Lena = Who.Named(TestHub.Lena.Id);

    public static PolicyStep Step(string name, Who who, HowMany howMany = HowMany.Any, int least = 1, Condition? when = null, int? due = null, Who? escalate = null) =>
        new(name, who, howMany, least, when ?? Condition.Always, due, escalate);

    public static Condition Words(params string[] words) => new([], [], [], words, false);

    /// <summary>For every post.</summary>
    public static PolicyInput Default(ReviewMode mode, params PolicyStep[] steps) => new(DefaultPolicy.Id, "All other posts", mode, Condition.Always, steps, 0) { AuthorsYes = false };

    public static Task<Result<Guid>> SaveAsync(this PostsHub posts, PolicyInput input, Actor? by = null) =>
        posts.Hub.DoAsync((SavePolicy s) => s.HandleAsync(input, by ?? TestHub.Ada, CancellationToken.None));

    public static async Task<Guid> SavedAsync(this PostsHub posts, PolicyInput input)
    {
        var saved = await posts.SaveAsync(input);
        Assert.True(saved.Succeeded, saved.Succeeded ? "" : saved.Error.Code);
        return saved.Value;
    }
}
