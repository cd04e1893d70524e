using ContentHub.Posts.Drafts;
using ContentHub.Posts.Policies;

namespace ContentHub.Posts.Steps;

/// <summary>What would be asked if a draft were submitted as it stands.</summary>
/// <param name="First">Names of those whom the first step asks.</param>
/// <param name="Step">Name of the first step; null when there are no others and it needs no name.</param>
internal sealed record Outlook(bool NoReview, string? Step, IReadOnlyList<string> First, HowMany HowMany);

internal sealed class ReviewOutlook(PolicyShelf shelf, ReadFacts facts, GatherCrowd crowd, PostDesk desk)
{
    public async Task<Outlook> HandleAsync(Guid id, Kernel.People.Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return new Outlook(false, null, [], HowMany.Any);
        }

        var post = opened.Value;
        var (policy, found, who) = (await shelf.ForAsync(post, stop), await facts.OfAsync(post, stop), await crowd.HandleAsync(stop));
        var steps = policy.Steps.Where(s => found.Meets(s.When)).ToList();
        return steps.Count == 0
            ? new Outlook(true, null, [], HowMany.Any)
            : new Outlook(false, steps.Count > 1 ? steps[0].Name : null, [.. who.Asked(steps[0].Who, Owners.Of(post)).Select(p => p.Name)], steps[0].HowMany);
    }
}
