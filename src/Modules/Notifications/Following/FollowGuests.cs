using ContentHub.Guests.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>What guests decided: for whoever wrote or holds the post, and for whoever asked them.</summary>
internal sealed class FollowGuests(IPosts posts, TellPeople tell)
{
    public async Task DecidedAsync(GuestDecided decided, CancellationToken stop)
    {
        if (await posts.FindAsync(decided.PostId, Actor.System, stop) is not { Succeeded: true, Value: { InTrash: false } post })
        {
            return;
        }

        var matter = new Matter(Kind.GuestAnswered, Documents.Post, post.Id, $"guest:{decided.DecisionId:N}", Guid.Empty)
        {
            Detail = $"{decided.Name} (guest) {(decided.Agreed ? "agrees to" : "objects to")} revision {decided.Revision}",
        };
        await tell.HandleAsync(matter, [post.AuthorId, post.HolderId, decided.InvitedById], stop);
    }
}
