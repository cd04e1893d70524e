using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Mails;

/// <summary>Mails a person what they may still read and still want mailed: asked again at the moment of sending.</summary>
internal sealed class SendMail(
    HubDbContext db, IActors actors, IPeople people, ReadChoices choices, DescribeRows describe, WriteMail write, IMailSender mail, TimeProvider clock) : ISendingWay
{
    public async Task SendAsync(Sending sending, IReadOnlyList<Notification> told, CancellationToken stop)
    {
        var wish = await choices.OfAsync(sending.RecipientId, stop);
        var wanted = told.Where(n => wish.For(n.Kind).Mail is not MailPace.Never).ToList();
        var reader = wanted.Count == 0 ? null : (await actors.ActiveAsync(stop)).FirstOrDefault(a => a.Id == sending.RecipientId);
        var rows = reader is null ? [] : await describe.ForAsync(wanted, reader, stop);
        if (reader is null || rows.Count == 0 || await people.FindAsync(reader.Id, stop) is not { } person)
        {
            sending.Done(SendingState.Dropped, clock.GetUtcNow());
            return;
        }

        var letter = await write.HandleAsync(sending, rows, person, stop);
        var sent = await mail.SendAsync(letter, stop);
        await EndAsync(sending, sent.Succeeded ? null : sent.Error.Message, stop);
    }

    private async Task EndAsync(Sending sending, string? trouble, CancellationToken stop)
    {
        if (trouble is null)
        {
            sending.Done(SendingState.Sent, clock.GetUtcNow());
            await SayAsync(sending.RecipientId, "", stop);
        }
        else if (!sending.Retry(trouble, clock.GetUtcNow()))
        {
            await SayAsync(sending.RecipientId, trouble, stop);
        }
    }

    /// <summary>The person reads it on the page of their choices; not in the unit of work, so that no mail fails for it.</summary>
    private async Task SayAsync(Guid person, string trouble, CancellationToken stop)
    {
        var cut = trouble.Length > Sending.LongestMessage ? trouble[..Sending.LongestMessage] : trouble;
        await db.Set<PersonChoices>().Where(c => c.PersonId == person && c.Trouble != cut).ExecuteUpdateAsync(c => c.SetProperty(x => x.Trouble, cut), stop);
    }
}
