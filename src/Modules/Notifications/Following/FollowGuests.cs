using ContentHub.Guests.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>What guests decided: for whoever wrote or holds the post, whoever asked them, and chats. What could not be taken is for whoever asked alone.</summary>
internal sealed class FollowGuests(IPosts posts, TellPeople tell, TellChats chats)
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
        await chats.HandleAsync(matter, post.AuthorId, stop);
    }

    /// <summary>Once until it is read, however many come.</summary>
    public async Task SetAsideAsync(GuestAnswerSetAside aside, CancellationToken stop)
    {
        var matter = new Matter(Kind.GuestAnswered, Documents.Post, aside.PostId, $"guest-aside:{aside.InvitationId:N}", Guid.Empty)
        {
            PlaceId = aside.InvitationId,
            Detail = $"An answer to the mail to {aside.Name} (guest) was not taken: {aside.Why} Its words are kept under Guests",
            Repeats = true,
        };
        await tell.HandleAsync(matter, [aside.InvitedById], stop);
    }
}
