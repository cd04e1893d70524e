using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>Comments on any kind of document.</summary>
internal sealed class FollowTalk(ICommentWords words, TellPeople tell)
{
    public async Task CalledAsync(CommentCalled called, CancellationToken stop)
    {
        if ((await words.ForAsync([called.CommentId], stop)).TryGetValue(called.CommentId, out var said))
        {
            var matter = new Matter(KindOf(called.Reason), called.Kind, called.DocumentId, $"comment:{called.CommentId:N}:{called.Reason}", called.ById)
            {
                PlaceId = called.ThreadId,
                CommentId = called.CommentId,
                At = said.At,
            };
            await tell.HandleAsync(matter, [called.PersonId], stop);
        }
    }

    private static Kind KindOf(CallReason reason) => reason switch
    {
        CallReason.Mentioned => Kind.Mentioned,
        CallReason.Replied => Kind.Replied,
        CallReason.Commented => Kind.Commented,
    };
}
