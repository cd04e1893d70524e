using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Policies;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Steps;

/// <summary>A post in review, for a list.</summary>
/// <param name="Yours">This person is asked: by name or by right, as a deputy, because it was passed on, or because it is late.</param>
/// <param name="Step">Null where there is only one and it needs no name.</param>
internal sealed record WaitingReview(Guid PostId, bool Yours, string? Step, string Asks, DateTimeOffset? DueAt, bool Overdue, TrackClaim? Claim);

/// <summary>Where many posts in review stand, in a bounded number of reads. From the rows of their turns, not from their texts.</summary>
internal sealed class WaitingReviews(HubDbContext db, PolicyShelf shelf, GatherCrowd crowd, TimeProvider clock)
{
    public async Task<IReadOnlyDictionary<Guid, WaitingReview>> HandleAsync(IReadOnlyList<(Guid Post, Owners Of)> posts, Actor by, CancellationToken stop)
    {
        var ids = posts.Select(p => p.Post).ToList();
        var turns = await db.Set<ReviewTurn>().AsNoTracking().Where(t => ids.Contains(t.PostId)).ToDictionaryAsync(t => t.PostId, stop);
        if (turns.Values.All(t => t.PolicyVersionId == DefaultPolicy.Original.Id && t.ClaimedById is null && t.Step == 0))
        {
            return posts.ToDictionary(p => p.Post, p => new WaitingReview(p.Post, Crowd.MayReview(by) && !p.Of.Has(by.Id), null, "", null, false, null));
        }

        var versions = new Dictionary<Guid, PolicyVersion>();
        foreach (var id in turns.Values.Select(t => t.PolicyVersionId).Distinct())
        {
            versions[id] = await shelf.VersionAsync(id, stop);
        }

        var rounds = turns.Values.Select(t => t.RoundId).ToList();
        var passed = await PassedOnAsync(turns.Values, by, stop);
        var done = (await db.Set<StepDecision>().Where(d => ids.Contains(d.PostId) && rounds.Contains(d.RoundId) && d.ById == by.Id).Select(d => new { d.PostId, d.RoundId, d.Step }).ToListAsync(stop))
            .Select(d => (d.PostId, d.RoundId, d.Step)).ToHashSet();
        var (who, now) = (await crowd.HandleAsync(stop), clock.GetUtcNow());
        return posts.ToDictionary(p => p.Post, p => View(p.Post, p.Of, turns.GetValueOrDefault(p.Post) ?? ReviewTurn.Old(p.Post, now)));

        WaitingReview View(Guid post, Owners of, ReviewTurn turn)
        {
            var policy = versions.GetValueOrDefault(turn.PolicyVersionId) ?? DefaultPolicy.Original;
            var step = turn.Step < policy.Steps.Count ? policy.Steps[turn.Step] : null;
            if (step is null)
            {
                return turn.Step != AuthorsYes.Index ? new WaitingReview(post, false, null, "", null, false, null)
                    : new WaitingReview(post, who.DeputyOf(of.Author, of)?.Id == by.Id || (who.Find(of.Author) is null && Crowd.MayReview(by) && !of.Has(by.Id)), AuthorsYes.Name, who.Find(of.Author)?.Name ?? "", null, false, null);
            }

            var asked = who.Asked(step.Who, of);
            var claim = turn is { ClaimedById: { } person, ClaimedUntil: { } until } && until > now ? new TrackClaim(person == by.Id ? "You" : who.Find(person)?.Name ?? "Somebody", until, person == by.Id) : null;
            var late = turn.EscalatedAt is not null && step.Escalate is { } also && who.Asked(also, of).Any(p => p.Id == by.Id);
            var mine = Crowd.MayReview(by) && !of.Has(by.Id) && !done.Contains((post, turn.RoundId, turn.Step))
                && ((step.Who.Kind is WhoKind.Permission && (policy == DefaultPolicy.Original || by.Can(new Permission(step.Who.Permission, "")))) || late || passed.Contains((post, turn.RoundId, turn.Step))
                    || asked.Any(a => a.Id == by.Id || who.DeputyOf(a.Id, of)?.Id == by.Id));
            return new WaitingReview(post, mine, policy.Steps.Count > 1 || step.Who.Kind is not WhoKind.Permission ? step.Name : null, AskWords.Of(step, asked, of, who), turn.DueAt, turn.DueAt <= now, claim);
        }
    }

    private async Task<HashSet<(Guid, Guid, int)>> PassedOnAsync(IEnumerable<ReviewTurn> turns, Actor by, CancellationToken stop)
    {
        var rounds = turns.Select(t => t.RoundId).Distinct().ToList();
        return [.. (await db.Set<StepDelegation>().Where(d => rounds.Contains(d.RoundId) && d.ToId == by.Id).Select(d => new { d.PostId, d.RoundId, d.Step }).ToListAsync(stop)).Select(d => (d.PostId, d.RoundId, d.Step))];
    }
}
