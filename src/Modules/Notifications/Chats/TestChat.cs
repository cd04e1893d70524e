using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Contracts;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Chats;

/// <summary>Sends a message that says it is a test, now, and hands on what the chat answered.</summary>
internal sealed class TestChat(HubDbContext db, PostToChat post, TimeProvider clock)
{
    public async Task<Result<string>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(NotificationsPermissions.ManageChats))
        {
            return new NotYours(NotificationsPermissions.ManageChats);
        }

        if (await db.Set<Chat>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } chat)
        {
            return new NotThere("chat");
        }

        var answer = await post.HandleAsync(chat, "A test from ContentHub. This chat hears of the work on posts from now on.", stop);
        DateTimeOffset? now = clock.GetUtcNow();
        var trouble = answer.Trouble ?? "";
        await (trouble.Length == 0
            ? db.Set<Chat>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Trouble, "").SetProperty(x => x.Failures, 0).SetProperty(x => x.LastSuccessAt, now), stop)
            : db.Set<Chat>().Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Trouble, trouble.Length > Sending.LongestMessage ? trouble[..Sending.LongestMessage] : trouble), stop));
        return answer.Trouble is { } why ? new ChatDoesNotAnswer(why) : chat.Name;
    }
}
