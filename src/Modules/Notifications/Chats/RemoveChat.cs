using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Contracts;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Chats;

/// <summary>Forgets a chat with its address and what it was to be told. Removing what is gone is done.</summary>
internal sealed class RemoveChat(HubDbContext db, IAudit audit)
{
    public async Task<Result> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(NotificationsPermissions.ManageChats))
        {
            return new NotYours(NotificationsPermissions.ManageChats);
        }

        if (await db.Set<Chat>().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } chat)
        {
            return Result.Done;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Set<Notification>().Where(n => n.RecipientId == id).ExecuteDeleteAsync(stop);
        await db.Set<Sending>().Where(s => s.RecipientId == id).ExecuteDeleteAsync(stop);
        await db.Set<Chat>().Where(c => c.Id == id).ExecuteDeleteAsync(stop);
        audit.Record(by, "chat.removed", SaveChat.Subject(chat), SaveChat.Facts(chat));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return Result.Done;
    }
}
