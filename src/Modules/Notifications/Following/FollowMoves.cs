using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>The way of a post through writing and review.</summary>
internal sealed class FollowMoves(IPosts posts, IPostMoves moves, IPeople people, TellPeople tell, TellChats chats, CloseMatters close)
{
    public async Task MovedAsync(PostMoved moved, CancellationToken stop)
    {
        if (moved.From is PostStage.InReview)
        {
            await close.OfKindAsync(Kind.ReviewWaiting, moved.PostId, stop);
            await close.OfKindAsync(Kind.YesNeeded, moved.PostId, stop);
        }

        if (moved.From is PostStage.ChangesRequested)
        {
            await close.OfKindAsync(Kind.ChangesRequested, moved.PostId, stop);
        }

        if (moved.To is PostStage.Archived)
        {
            await close.AllOfAsync(moved.PostId, stop);
        }

        if (KindOf(moved.To) is { } kind && await PostAsync(moved.PostId, stop) is { } post && post.Stage == moved.To
            && await moves.LatestAsync(post.Id, moved.To, stop) is { } move)
        {
            var matter = new Matter(kind, Documents.Post, post.Id, $"move:{move.Id:N}", move.ById) { Detail = move.Note, At = move.At };
            if (kind is not Kind.ReviewWaiting)
            {
                // Whom a review waits for is what its steps say (see FollowReviews).
                await tell.HandleAsync(matter, [post.AuthorId, post.HolderId], stop);
            }

            await chats.HandleAsync(matter, post.AuthorId, stop);
        }
    }

    public async Task HandedOverAsync(PostHandedOver handed, CancellationToken stop)
    {
        var matter = new Matter(Kind.HandedOver, Documents.Post, handed.PostId, $"handed:{handed.PostId:N}", handed.ById) { Repeats = true };
        await tell.HandleAsync(matter, [handed.To], stop);
        var to = (await people.FindAsync(handed.To, stop))?.Name ?? "somebody else";
        await tell.HandleAsync(matter with { Kind = Kind.TakenOver, Key = $"taken:{handed.PostId:N}", Detail = to }, [handed.From], stop);
    }

    public Task TakenOverAsync(DocumentTakenOver taken, CancellationToken stop) => tell.HandleAsync(
        new Matter(Kind.TakenOver, taken.Kind, taken.DocumentId, $"taken:{taken.DocumentId:N}", taken.ById) { Repeats = true }, [taken.From], stop);

    public async Task EditedAsync(PostEdited edited, CancellationToken stop)
    {
        if (edited.ById != Guid.Empty && await PostAsync(edited.PostId, stop) is { } post)
        {
            var matter = new Matter(Kind.Edited, Documents.Post, post.Id, $"edited:{post.Id:N}", edited.ById) { At = post.UpdatedAt, Repeats = true };
            await tell.HandleAsync(matter, [post.AuthorId, post.HolderId], stop);
        }
    }

    private async Task<PostView?> PostAsync(Guid id, CancellationToken stop) =>
        await posts.FindAsync(id, Actor.System, stop) is { Succeeded: true, Value: { InTrash: false } post } ? post : null;

    private static Kind? KindOf(PostStage stage) => stage switch
    {
        PostStage.InReview => Kind.ReviewWaiting,
        PostStage.ChangesRequested => Kind.ChangesRequested,
        PostStage.Approved => Kind.Approved,
        PostStage.Draft or PostStage.Archived => null,
    };
}
