using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Policies;

/// <param name="Version">Concurrency token of its place; 0 for the default that nobody changed.</param>
internal sealed record PolicyView(PolicyVersion Says, int Position, int Version)
{
    public Guid Id => Says.PolicyId;

    public bool IsDefault => Id == DefaultPolicy.Id;
}

/// <summary>The policies that count now, in order, the default last.</summary>
internal sealed class PolicyShelf(HubDbContext db, ReadFacts facts)
{
    public async Task<Result<PolicyView[]>> ListAsync(Actor by, CancellationToken stop) =>
        by.Can(PostsPermissions.Policies) ? (await AllAsync(stop)).ToArray() : new NotYours(PostsPermissions.Policies);

    public async Task<Result<PolicyView>> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Policies))
        {
            return new NotYours(PostsPermissions.Policies);
        }

        return (await AllAsync(stop)).FirstOrDefault(p => p.Id == id) is { } found ? found : new NotThere("policy");
    }

    /// <summary>For use cases; shows them to nobody.</summary>
    public async Task<IReadOnlyList<PolicyView>> AllAsync(CancellationToken stop)
    {
        var rows = await db.Set<Policy>().Where(p => p.RemovedAt == null)
            .Join(db.Set<PolicyVersion>(), p => p.CurrentVersionId, v => v.Id, (p, v) => new { p.Position, p.Version, Says = v }).AsNoTracking().ToListAsync(stop);
        var all = rows.Select(r => new PolicyView(r.Says, r.Position, r.Version)).ToList();
        var last = all.FirstOrDefault(p => p.IsDefault) ?? new PolicyView(DefaultPolicy.Original, 0, 0);
        return [.. all.Where(p => !p.IsDefault).OrderBy(p => p.Position).ThenBy(p => p.Id), last];
    }

    /// <summary>The one that a post is submitted under.</summary>
    public async Task<PolicyVersion> ForAsync(Post post, CancellationToken stop)
    {
        var all = await AllAsync(stop);
        return all.Count == 1 ? all[0].Says : Choose(all, await facts.OfAsync(post, stop));
    }

    public static PolicyVersion Choose(IReadOnlyList<PolicyView> all, PostFacts facts) => all.First(p => p.IsDefault || facts.Meets(p.Says.When)).Says;

    public async Task<PolicyVersion> VersionAsync(Guid id, CancellationToken stop) => id == DefaultPolicy.Original.Id
        ? DefaultPolicy.Original
        : await db.Set<PolicyVersion>().AsNoTracking().SingleAsync(v => v.Id == id, stop);
}
