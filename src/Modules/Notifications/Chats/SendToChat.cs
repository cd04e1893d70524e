using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Chats;

/// <summary>Says in a chat what happened to one post: who, what, its title and a link that shows the rest to whoever may read it.</summary>
internal sealed class SendToChat(HubDbContext db, DescribeRows describe, PostToChat post, ISettings settings, TimeProvider clock) : ISendingWay
{
    public async Task SendAsync(Sending sending, IReadOnlyList<Notification> told, CancellationToken stop)
    {
        var chat = await db.Set<Chat>().FirstOrDefaultAsync(c => c.Id == sending.RecipientId, stop);
        var zone = (await settings.CompanyAsync(stop)).TimeZone;
        var rows = chat is null or { Paused: true } ? [] : await describe.ForAsync(told, Actor.System with { TimeZone = zone }, stop);
        if (chat is null || rows.Count == 0)
        {
            sending.Done(SendingState.Dropped, clock.GetUtcNow());
            return;
        }

        var home = await settings.BaseAddressAsync(stop);
        var answer = await post.HandleAsync(chat, string.Join("\n", rows.Select(r => Line(r, home))), stop);
        await EndAsync(sending, chat, rows, answer, stop);
    }

    private async Task EndAsync(Sending sending, Chat chat, IReadOnlyList<InboxRow> rows, ChatAnswer answer, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (answer.Trouble is null)
        {
            DateTimeOffset? at = now;
            var ids = rows.Select(r => r.Told.Id).ToList();
            await db.Set<Notification>().Where(n => ids.Contains(n.Id)).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, at), stop);
            sending.Done(SendingState.Sent, now);
            chat.Works(now);
            return;
        }

        chat.Struggles(answer.Trouble);
        if (answer.IsFinal)
        {
            sending.Done(SendingState.GivenUp, now, answer.Trouble);
        }
        else
        {
            sending.Retry(answer.Trouble, now);
        }

        if (sending.State is SendingState.GivenUp)
        {
            chat.Fails(answer.Trouble);
        }
    }

    private static string Line(InboxRow row, Uri home)
    {
        var detail = row.Told.Kind is Kind.DeliveryFailed ? $" ({row.Told.Detail})" : "";
        return $"{Plain($"{row.Title}: {row.Sentence}{detail}")}\n{new Uri(home, $"hub/notifications/{row.Told.Id}").AbsoluteUri}";
    }

    /// <summary>Slack's three signs stand for themselves, and nobody can call a whole channel by a title.</summary>
    private static string Plain(string text) => text.ReplaceLineEndings(" ")
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("@", "@\u200b", StringComparison.Ordinal);
}
