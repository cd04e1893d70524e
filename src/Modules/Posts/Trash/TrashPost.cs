using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Trash;

/// <summary>
/// Into the trash for 30 days. What is in review or approved is taken back, reopened or archived first; what readers can see is withdrawn first.
/// </summary>
internal sealed class TrashPost(HubDbContext db, PostDesk desk, MovePost move, IAudit audit, IEnumerable<IStandingPlaces> places, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var post = opened.Value;
        if ((Objection(post, by) ?? Objection(await PlacesAsync(id, stop))) is { } objection)
        {
            return Result.Refused(objection);
        }

        var now = clock.GetUtcNow();
        post.TrashedAt = now;
        post.Touch(by.Id, now);
        move.Remember(PostAction.Trash, post, post.Stage, by, "", null);
        audit.Record(by, "post.trashed", MovePost.Subject(post), new { stage = post.Stage.ToString() });
        db.Raise(new PostTrashed(post.Id, by.Id));
        return await desk.SaveAsync(post, by, (who, at) => new SomeoneDecidedFirst(who, at.Stage), stop);
    }

    /// <summary>Where it stands and could be withdrawn from; empty when nothing is in the way.</summary>
    public async Task<Result<IReadOnlyList<StandingPlace>>> StandsAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        return opened.Succeeded ? await PlacesAsync(id, stop) : Result<IReadOnlyList<StandingPlace>>.Refused(opened.Errors);
    }

    /// <summary>Why this person may not; null when they may. Pages ask it for their button.</summary>
    public static Error? Objection(Post post, Actor by)
    {
        if (!(post.BelongsTo(by.Id) && by.Can(PostsPermissions.Write)) && !by.Can(PostsPermissions.EditAll))
        {
            return new NotYours(PostsPermissions.EditAll);
        }

        if (post.InTrash)
        {
            return new InTrash();
        }

        return post.Stage is PostStage.InReview or PostStage.Approved ? new NotFromThisStage(PostAction.Trash, post.Stage) : null;
    }

    private static Error? Objection(List<StandingPlace> places) => places switch
    {
        [] => null,
        _ when places.TrueForAll(p => p.Moving) => new OnItsWay(Names(places)),
        _ => new StillLive(Names(places.Where(p => !p.Moving))),
    };

    private static string Names(IEnumerable<StandingPlace> places) => string.Join(" and ", places.Select(p => p.Name).Distinct());

    private async Task<List<StandingPlace>> PlacesAsync(Guid id, CancellationToken stop)
    {
        List<StandingPlace> found = [];
        foreach (var contributor in places)
        {
            found.AddRange(await contributor.ForAsync(id, stop));
        }

        return found;
    }
}
