using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Guests.Visits;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Decisions;

/// <summary>A guest's answer before it is sealed. It is kept with the code, so that nothing has to be typed twice.</summary>
/// <param name="Agrees">Null when nothing was chosen.</param>
internal sealed record GuestAnswer(bool? Agrees, string? Name, string? Note)
{
    public Result<GuestAnswer> Check()
    {
        var (name, note, refused) = (PlainText.Line(Name), PlainText.Lines(Note).Trim(), new List<Error>());
        if (Agrees is null)
        {
            refused.Add(new ChoiceMissing());
        }

        if (name.Length is < 2 or > Invitation.LongestName)
        {
            refused.Add(new GuestNameMissing());
        }

        if (note.Length == 0 && Agrees is false)
        {
            refused.Add(new ReasonMissing());
        }

        if (note.Length > GuestCode.LongestNote)
        {
            refused.Add(new NoteTooLong(note.Length));
        }

        return refused.Count > 0 ? Result<GuestAnswer>.Refused(refused) : this with { Name = name, Note = note };
    }
}

/// <summary>Mails six digits to the invited address: whoever has the link alone decides nothing.</summary>
internal sealed class AskForCode(HubDbContext db, GuestDoor door, IOutsideReading reading, IMailSender mail, ReplyAddress reply, Ids ids, TimeProvider clock)
{
    private const int MostAnHour = 5;

    /// <returns>Key of the code.</returns>
    public async Task<Result<Guid>> HandleAsync(string secret, GuestAnswer typed, CancellationToken stop)
    {
        var opened = await door.OpenToSpeakAsync(secret, stop);
        var answer = typed.Check();
        if (!opened.Succeeded || !answer.Succeeded)
        {
            return Result<Guid>.Refused(opened.Succeeded ? answer.Errors : opened.Errors);
        }

        return await SendAsync(opened.Value, answer.Value, stop);
    }

    /// <summary>The same answer again, under new digits.</summary>
    public async Task<Result<Guid>> AgainAsync(string secret, Guid codeId, CancellationToken stop)
    {
        var opened = await door.OpenToSpeakAsync(secret, stop);
        if (!opened.Succeeded)
        {
            return Result<Guid>.Refused(opened.Errors);
        }

        var code = await db.Set<GuestCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == codeId && c.InvitationId == opened.Value.Id, stop);
        return code is null ? new LinkUnknown() : await HandleAsync(secret, new GuestAnswer(code.Agrees, code.Name, code.Note), stop);
    }

    private async Task<Result<Guid>> SendAsync(Invitation invitation, GuestAnswer answer, CancellationToken stop)
    {
        var (digits, id, filing, now) = (GuestCode.New(), ids.New(), ids.New(), clock.GetUtcNow());
        var code = new GuestCode
        {
            Id = id,
            InvitationId = invitation.Id,
            Hash = GuestCode.HashOf(id, digits),
            At = now,
            Agrees = answer.Agrees!.Value,
            Name = answer.Name!,
            Note = answer.Note!,
            MailId = filing,
        };
        var title = (await reading.OpenAsync(invitation.RevisionId, "", "", stop))?.Title ?? "";
        var letter = new SentMail
        {
            Id = filing,
            InvitationId = invitation.Id,
            MessageId = await mail.MessageIdAsync(invitation.Email, filing, stop),
            IsCode = true,
            At = now,
            Text = Text(invitation, answer, title, "000000"),
        };
        if (!await KeepAsync(code, letter, stop))
        {
            return new TooManyCodes();
        }

        var sent = await mail.SendAsync(
            new Mail(invitation.Email, $"{digits} is your code for “{InvitationLetter.Short(title)}”", Text(invitation, answer, title, digits))
            { Filing = new MailFiling(filing, $"guest-{invitation.Id:N}", null), ReplyTo = reply.For(invitation) }, stop);
        if (sent.Succeeded)
        {
            return id;
        }

        // Nobody has it: it neither counts towards the hour nor ends the one before it.
        db.RemoveRange(code, letter);
        await db.SaveChangesAsync(stop);
        return new CodeNotSent();
    }

    /// <summary>Counted and kept behind a lock on the invitation: of requests at the same moment each sees those before it. Its first statement writes, so no database lets two in.</summary>
    private async Task<bool> KeepAsync(GuestCode code, SentMail letter, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Set<Invitation>().Where(i => i.Id == code.InvitationId).ExecuteUpdateAsync(set => set.SetProperty(i => i.Version, i => i.Version), stop);
        var anHourAgo = code.At.AddHours(-1);
        if (await db.Set<GuestCode>().CountAsync(c => c.InvitationId == code.InvitationId && c.At > anHourAgo, stop) >= MostAnHour)
        {
            return false;
        }

        db.AddRange(code, letter);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private static string Text(Invitation invitation, GuestAnswer answer, string title, string digits) => $"""
        Hello {invitation.Name},

        {digits}

        Enter this code within ten minutes and it is on record that {answer.Name} {(answer.Agrees is true ? "agrees to" : "objects to")} “{title}”, revision {invitation.Revision}.

        If it was not you who asked for it, do nothing: without the code nothing is recorded.
        """;
}
