using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Contributions;

/// <summary>The step after approval: for the company, or for a person with an account of their own.</summary>
internal sealed class ScheduleStep(HubDbContext db) : IPostSteps
{
    public async Task<IReadOnlyList<(string Label, PageLink Link, bool Primary)>> ForAsync(PostView post, Actor actor, CancellationToken stop)
    {
        if (post is not { Stage: PostStage.Approved, InTrash: false, ApprovedRevisionId: not null })
        {
            return [];
        }

        var link = PageLink.To("/Schedule/Index", ("id", post.Id));
        return actor.Can(PublishingPermissions.Schedule) ? [("Schedule", link, true)]
            : actor.Can(PublishingPermissions.OwnAccounts) && await db.Set<Channel>().AnyAsync(c => c.OwnerId == actor.Id && !c.Disconnected, stop) ? [("Post on your own account", link, false)]
            : [];
    }
}
