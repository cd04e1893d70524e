using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Policies;

/// <summary>What counts for every post that no other policy is for, as it comes: somebody else who may approve. It has a row only when somebody changed it.</summary>
internal static class DefaultPolicy
{
    public static readonly Guid Id = Guid.Parse("0197a000-0000-7000-a000-90110c1e0001");

    public static PolicyVersion Original { get; } = new()
    {
        Id = Id,
        PolicyId = Id,
        Number = 1,
        Name = "All other posts",
        Mode = ReviewMode.Required,
        When = Condition.Always,
        Steps = [new PolicyStep("Approval", Who.Holding(PostsPermissions.Approve.Name), HowMany.Any, 1, Condition.Always, null, null)],
        Edits = [],
        AuthorsYes = true,
        ById = Guid.Empty,
        At = DateTimeOffset.UnixEpoch,
    };
}
