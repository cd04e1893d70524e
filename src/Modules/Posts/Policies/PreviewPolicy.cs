using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Policies;

/// <summary>What a policy would ask of a post.</summary>
/// <param name="Stuck">A step that nobody but the author could decide; null when there is none.</param>
internal sealed record PolicyOutcome(string Policy, ReviewMode Mode, IReadOnlyList<string> Steps, string? Stuck)
{
    public string Words => Mode is ReviewMode.None ? "No review" : string.Join(", then ", Steps) + (Mode is ReviewMode.Optional ? " (may be skipped)" : "");
}

internal sealed record PreviewLine(Guid PostId, string Title, DateTimeOffset SubmittedAt, PolicyOutcome Before, PolicyOutcome After)
{
    public bool Changes => Before.Words != After.Words || Before.Policy != After.Policy;
}

/// <param name="Unreadable">Submitted too, but not for this person's eyes.</param>
internal sealed record PolicyPreview(IReadOnlyList<PreviewLine> Lines, int Unreadable);

/// <summary>What would have been asked of last month's posts, before a policy is saved. Authors count as they stand now.</summary>
internal sealed class PreviewPolicy(
    HubDbContext db, PolicyShelf shelf, ReadFacts facts, GatherCrowd crowd, WrittenVariants written, TimeProvider clock)
{
    public const int Days = 30;
    public const int Most = 100;

    public async Task<Result<PolicyPreview>> HandleAsync(PolicyInput typed, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Policies))
        {
            return new NotYours(PostsPermissions.Policies);
        }

        var (input, who) = (typed.Tidy(), await crowd.HandleAsync(stop));
        var refused = PolicyRules.Check(input, who).ToList();
        if (refused.Count > 0)
        {
            return Result<PolicyPreview>.Refused(refused);
        }

        var now = await shelf.AllAsync(stop);
        var then = With(now, input);
        var (submitted, unreadable) = await SubmittedAsync(by, stop);
        var tiers = new Dictionary<Guid, AuthorTier>();
        var lines = new List<PreviewLine>();
        foreach (var (post, cut, at) in submitted)
        {
            if (!tiers.TryGetValue(post.AuthorId, out var tier))
            {
                tiers[post.AuthorId] = tier = await facts.TierAsync(post.AuthorId, Guid.Empty, stop);
            }

            var content = written.Only(cut);
            var found = facts.Of(content, tier);
            lines.Add(new PreviewLine(post.Id, content.Title, at, Outcome(PolicyShelf.Choose(now, found), found, who, post), Outcome(PolicyShelf.Choose(then, found), found, who, post)));
        }

        return new PolicyPreview(lines, unreadable);
    }

    private async Task<(IReadOnlyList<(Post Post, Revision Cut, DateTimeOffset At)> Readable, int Unreadable)> SubmittedAsync(Actor by, CancellationToken stop)
    {
        var since = clock.GetUtcNow().AddDays(-Days);
        var submits = await db.Set<StageChange>().Where(c => c.Action == PostAction.Submit && c.At >= since && c.RevisionId != null)
            .OrderByDescending(c => c.At).Take(Most * 2).Select(c => new { c.PostId, c.RevisionId, c.At }).ToListAsync(stop);
        var last = submits.DistinctBy(s => s.PostId).Take(Most).ToList();
        var ids = last.ConvertAll(s => s.PostId);
        var posts = await db.Set<Post>().AsNoTracking().Where(p => ids.Contains(p.Id)).Where(PostAccess.Readable(by)).ToDictionaryAsync(p => p.Id, stop);
        var cutIds = last.Where(s => posts.ContainsKey(s.PostId)).Select(s => s.RevisionId!.Value).ToList();
        var cuts = await db.Set<Revision>().AsNoTracking().Where(r => cutIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, stop);
        return ([.. last.Where(s => posts.ContainsKey(s.PostId) && cuts.ContainsKey(s.RevisionId!.Value)).Select(s => (posts[s.PostId], cuts[s.RevisionId!.Value], s.At))], last.Count - posts.Count);
    }

    private static IReadOnlyList<PolicyView> With(IReadOnlyList<PolicyView> all, PolicyInput input)
    {
        var id = input.Id ?? Guid.Empty;
        var says = new PolicyVersion { Id = id, PolicyId = id, Number = 0, Name = input.Name, Mode = input.Mode, When = input.When, Steps = input.Steps, Edits = input.Edits, AuthorsYes = input.AuthorsYes, ById = id, At = default };
        return input.Id is null
            ? [.. all.SkipLast(1), new PolicyView(says, int.MaxValue, 0), all[^1]]
            : [.. all.Select(p => p.Id == id ? p with { Says = says } : p)];
    }

    private static PolicyOutcome Outcome(PolicyVersion says, PostFacts found, Crowd who, Post post)
    {
        var steps = says.Steps.Where(s => found.Meets(s.When)).ToList();
        var stuck = steps.FirstOrDefault(s => who.Asked(s.Who, Owners.Of(post)).Count < (s.HowMany is HowMany.AtLeast ? s.Least : 1));
        return new PolicyOutcome(says.Name, says.Mode, [.. steps.Select(s => s.Name)], stuck?.Name);
    }
}
