using ContentHub.Posts.Contracts;
using ContentHub.Posts.Policies;
using static System.TimeSpan;

namespace ContentHub.Posts.Demo;

/// <summary>Posts that name a customer or a price go past Lena: one waits for her too long, of another one somebody is reading.</summary>
internal static class PolicyScenes
{
    private static PolicyInput Input => new(
        null, "Customers and prices", ReviewMode.MultiLevel, new Condition([], [], [], ["dairy", "brewery", "Brauerei*"], Price: true),
        [
            new PolicyStep("Marketing", Who.Holding(PostsPermissions.Approve.Name), HowMany.Any, 1, Condition.Always, 16, null),
            new PolicyStep("Product safety and law", Who.Named(StoryPeople.Lena.Id), HowMany.Any, 1, Condition.Always, 8, Who.Holding(PostsPermissions.Approve.Name)),
        ],
        0);

    /// <summary>The policy comes first; it is for what is submitted from then on.</summary>
    public static async Task WaitingForLenaAsync(SceneSetting s, CancellationToken stop)
    {
        await s.Desk.PolicyAsync(Input, StoryPeople.Ada, s.Now - FromDays(9), stop);
        await s.Desk.CreateAsync(s.Id, s.Final, s.Author, s.Now - FromDays(8) - FromMinutes(23), stop);
        await s.Desk.SubmitAsync(s.Id, s.Text.Note, s.Author, s.Now - FromDays(7), stop);
        await s.Desk.ApproveAsync(s.Id, "Lena, please look at the figure for the sewer.", StoryPeople.Mark, s.Now - FromDays(6), stop);
    }

    public static async Task LookedAtAsync(SceneSetting s, CancellationToken stop)
    {
        await s.Desk.CreateAsync(s.Id, s.Final, s.Author, s.Now - FromDays(2) - FromMinutes(51), stop);
        await s.Desk.SubmitAsync(s.Id, s.Text.Note, s.Author, s.Now - FromHours(22), stop);
        await s.Desk.ClaimAsync(s.Id, StoryPeople.Ada, s.Now - FromMinutes(25), stop);
    }
}
