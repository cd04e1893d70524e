using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Live;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Inboxes;

/// <summary>Follows a notification to its place and marks it read. Links in mails and chats lead here, so that they show nothing to whoever may not read.</summary>
internal sealed class OpenNotification(HubDbContext db, Documents documents, LiveBadges live, TimeProvider clock)
{
    public async Task<Result<PageLink>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var told = await db.Set<Notification>().FirstOrDefaultAsync(n => n.Id == id, stop);
        var isMine = told?.RecipientId == by.Id;
        if (told is null || !(isMine || await IsForAChatAsync(told, stop))
            || (await documents.TitlesAsync([(told.DocumentKind, told.DocumentId)], by, stop)).Count == 0 || documents.LinkTo(told, by) is not { } link)
        {
            return new NotThere("notification");
        }

        if (isMine && told.ReadAt is null)
        {
            told.ReadAt = clock.GetUtcNow();
            await db.SaveChangesAsync(stop);
            await live.ChangedAsync([by.Id], stop);
        }

        return link;
    }

    /// <summary>What a chat was told is for everybody in it who may read the document.</summary>
    private Task<bool> IsForAChatAsync(Notification told, CancellationToken stop) => db.Set<Sendings.Chat>().AnyAsync(c => c.Id == told.RecipientId, stop);
}
