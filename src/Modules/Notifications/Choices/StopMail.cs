using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Choices;

/// <summary>Ends all mails to a person, by the signed link of a mail. Mail programs call it without anybody signed in; twice is once.</summary>
internal sealed class StopMail(HubDbContext db, IAudit audit, IPeople people)
{
    public async Task HandleAsync(Guid person, Actor by, CancellationToken stop)
    {
        if (await people.FindAsync(person, stop) is not { } who)
        {
            return;
        }

        var row = await db.Set<PersonChoices>().FirstOrDefaultAsync(c => c.PersonId == person, stop);
        if (row is null)
        {
            row = new PersonChoices { PersonId = person };
            db.Add(row);
        }

        if (row.WantsMail)
        {
            row.StopMail();
            row.Version++;
            audit.Record(by, "notifications.mail-stopped", new AuditSubject("person", person, who.Name));
            await db.SaveChangesAsync(stop);
        }
    }
}
