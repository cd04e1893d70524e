using ContentHub.Kernel.People;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Notifications.Following;

/// <summary>The way of an approved post to its readers.</summary>
internal sealed class FollowDeliveries(IPosts posts, IPublications publications, TellPeople tell, TellChats chats, CloseMatters close, TimeProvider clock)
{
    /// <summary>"Now" needs no announcement: it is out in a moment.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(5);

    public async Task PlannedAsync(PublicationPlanned planned, CancellationToken stop)
    {
        if (planned.DueAt > clock.GetUtcNow() + Soon && await PostAsync(planned.PostId, stop) is { } post)
        {
            // Several channels are one plan.
            var matter = new Matter(Kind.Scheduled, Documents.Post, post.Id, $"planned:{planned.RevisionId:N}", planned.ById) { PlaceId = planned.PublicationId, DueAt = planned.DueAt };
            await tell.HandleAsync(matter, [post.AuthorId, post.HolderId], stop);
            await chats.HandleAsync(matter, post.AuthorId, stop);
        }
    }

    public async Task DeliveredAsync(PublicationDelivered delivered, CancellationToken stop)
    {
        await close.FailureAsync(delivered.PostId, delivered.PublicationId, stop);
        if (await PostAsync(delivered.PostId, stop) is { } post && await FindAsync(delivered.PostId, delivered.PublicationId, stop) is { } publication)
        {
            var matter = new Matter(Kind.Published, Documents.Post, post.Id, $"out:{publication.Id:N}", Guid.Empty)
            {
                PlaceId = publication.Id,
                Detail = publication.ChannelName,
                At = publication.DeliveredAt,
            };
            await tell.HandleAsync(matter, [post.AuthorId, post.HolderId], stop);
            await chats.HandleAsync(matter, post.AuthorId, stop);
        }
    }

    /// <summary>The author and everybody who can mend it.</summary>
    public async Task FailedAsync(Guid publicationId, Guid postId, string message, CancellationToken stop)
    {
        if (await PostAsync(postId, stop) is { Stage: not PostStage.Archived } post && await FindAsync(postId, publicationId, stop) is { State: DeliveryState.Failed or DeliveryState.Held } publication)
        {
            var matter = new Matter(Kind.DeliveryFailed, Documents.Post, postId, $"failed:{publicationId:N}", Guid.Empty)
            {
                PlaceId = publicationId,
                Detail = $"{publication.ChannelName}: {message}",
                Repeats = true,
            };
            await tell.HandleAsync(matter, a => a.Id == post.AuthorId || a.Id == post.HolderId || a.Can(PublishingPermissions.Retry), stop);
            await chats.HandleAsync(matter, post.AuthorId, stop);
        }
    }

    private async Task<PublicationView?> FindAsync(Guid postId, Guid id, CancellationToken stop) =>
        (await publications.ForPostAsync(postId, Actor.System, stop)).FirstOrDefault(p => p.Id == id);

    private async Task<PostView?> PostAsync(Guid id, CancellationToken stop) =>
        await posts.FindAsync(id, Actor.System, stop) is { Succeeded: true, Value: { InTrash: false } post } ? post : null;
}
