using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Policies;

/// <summary>Adds a policy or writes a new version of one. Posts in review go on under the version that they were submitted under.</summary>
internal sealed class SavePolicy(HubDbContext db, GatherCrowd crowd, IAudit audit, Ids ids, TimeProvider clock)
{
    public async Task<Result<Guid>> HandleAsync(PolicyInput typed, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Policies))
        {
            return new NotYours(PostsPermissions.Policies);
        }

        var input = typed.Tidy();
        var refused = PolicyRules.Check(input, await crowd.HandleAsync(stop)).ToList();
        if (refused.Count > 0)
        {
            return Result<Guid>.Refused(refused);
        }

        var place = input.Id is { } id ? await db.Set<Policy>().FirstOrDefaultAsync(p => p.Id == id && p.RemovedAt == null, stop) : null;
        if (place is null && input.Id is { } unknown && unknown != DefaultPolicy.Id)
        {
            return new NotThere("policy");
        }

        var before = await BeforeAsync(place, input, stop);
        var says = Says(input, before);
        db.Add(says);
        if (place is null)
        {
            db.Add(new Policy { Id = says.PolicyId, Position = await NextAsync(stop), CurrentVersionId = says.Id, Version = 1 });
        }
        else
        {
            db.Entry(place).Property(p => p.Version).OriginalValue = input.Version;
            (place.CurrentVersionId, place.Version) = (says.Id, input.Version + 1);
        }

        audit.Record(by, before is null ? "policy.added" : "policy.changed", new AuditSubject("policy", says.PolicyId, says.Name), before is null ? null : Facts(before), Facts(says));
        var saved = await db.SaveOrLoseAsync("Somebody else", stop);
        return saved.Succeeded ? says.PolicyId : Result<Guid>.Refused(saved.Errors);

        PolicyVersion Says(PolicyInput p, PolicyVersion? last) => new()
        {
            Id = ids.New(),
            PolicyId = p.Id ?? ids.New(),
            Number = (last?.Number ?? 0) + 1,
            Name = p.Name,
            Mode = p.Mode,
            When = p.When,
            Steps = p.Steps,
            Edits = p.Edits,
            AuthorsYes = p.AuthorsYes,
            ById = by.Id,
            At = clock.GetUtcNow(),
        };
    }

    private async Task<PolicyVersion?> BeforeAsync(Policy? place, PolicyInput input, CancellationToken stop) =>
        place is not null ? await db.Set<PolicyVersion>().AsNoTracking().SingleAsync(v => v.Id == place.CurrentVersionId, stop)
        : input.Id == DefaultPolicy.Id ? DefaultPolicy.Original
        : null;

    private async Task<int> NextAsync(CancellationToken stop) => (await db.Set<Policy>().MaxAsync(p => (int?)p.Position, stop) ?? 0) + 1;

    private static object Facts(PolicyVersion says) => new { says.Number, says.Name, Mode = says.Mode.ToString(), says.When, says.Steps, says.Edits, says.AuthorsYes };
}
