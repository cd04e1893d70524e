using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Contributions;

/// <summary>The step after approval.</summary>
internal sealed class ScheduleStep : IPostSteps
{
    public Task<IReadOnlyList<(string Label, PageLink Link, bool Primary)>> ForAsync(PostView post, Actor actor, CancellationToken stop)
    {
        var open = post is { Stage: PostStage.Approved, InTrash: false, ApprovedRevisionId: not null } && actor.Can(PublishingPermissions.Schedule);
        IReadOnlyList<(string, PageLink, bool)> steps = open ? [("Schedule", PageLink.To("/Schedule/Index", ("id", post.Id)), true)] : [];
        return Task.FromResult(steps);
    }
}
