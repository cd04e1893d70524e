using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

/// <summary>What would be asked if a draft were submitted as it stands.</summary>
/// <param name="Stands">Why nobody is asked though a review is needed: an earlier approval stands. Empty otherwise.</param>
/// <param name="First">Names of those whom the first step asks.</param>
/// <param name="Step">Name of the first step; null when there are no others and it needs no name.</param>
internal sealed record Outlook(bool NoReview, string Stands, string? Step, IReadOnlyList<string> First, HowMany HowMany);

internal sealed class ReviewOutlook(ReachStep reach, PostDesk desk)
{
    public async Task<Outlook> HandleAsync(Guid id, Kernel.People.Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return new Outlook(false, "", null, [], HowMany.Any);
        }

        var (post, plan) = (opened.Value, await reach.PlanAsync(opened.Value, by, stop));
        var next = plan.Next;
        return new Outlook(
            next is null, KeptWords.Of(plan), next is not null && plan.Steps.Count > 1 ? next.Step.Name : null,
            [.. (next?.Asked ?? []).Select(p => p.Name)], next?.Step.HowMany ?? HowMany.Any);
    }
}
