using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Contracts;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Visits;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Decisions;

/// <summary>Seals a guest's answer with the code: from then on it stands. It can be followed by another one, never changed.</summary>
internal sealed class DecideRevision(HubDbContext db, GuestDoor door, IPosts posts, IAudit audit, Ids ids, TimeProvider clock)
{
    public async Task<Result<GuestDecision>> HandleAsync(string secret, Guid codeId, string? typed, string from, CancellationToken stop)
    {
        var opened = await door.OpenToSpeakAsync(secret, stop);
        if (!opened.Succeeded)
        {
            return Result<GuestDecision>.Refused(opened.Errors);
        }

        var (invitation, now) = (opened.Value, clock.GetUtcNow());
        // Only the newest code counts, and only for the answer that it was asked for: another window may have asked for another one.
        var code = await db.Set<GuestCode>().AsNoTracking().Where(c => c.InvitationId == invitation.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(stop);
        if (code is null || code.Id != codeId || code.IsOver(now) || !await CountTryAsync(code, stop))
        {
            return new CodeOver();
        }

        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if (!code.Fits(digits))
        {
            return new CodeWrong(GuestCode.MostTries - code.Tries - 1);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await db.Set<GuestCode>().Where(c => c.Id == code.Id && c.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop) == 0)
        {
            return new CodeOver();
        }

        var decision = await RecordAsync(invitation, code, from, stop);
        await transaction.CommitAsync(stop);
        return decision;
    }

    /// <summary>Counted before it is compared, in one statement: guessing in parallel gets no further than guessing in turn.</summary>
    private async Task<bool> CountTryAsync(GuestCode code, CancellationToken stop) => await db.Set<GuestCode>()
        .Where(c => c.Id == code.Id && c.UsedAt == null && c.Tries < GuestCode.MostTries).ExecuteUpdateAsync(set => set.SetProperty(c => c.Tries, c => c.Tries + 1), stop) > 0;

    private async Task<GuestDecision> RecordAsync(Invitation invitation, GuestCode code, string from, CancellationToken stop)
    {
        var mails = await db.Set<SentMail>().AsNoTracking().Where(m => m.InvitationId == invitation.Id && (!m.IsCode || m.Id == code.MailId)).OrderByDescending(m => m.At).ToListAsync(stop);
        var decision = new GuestDecision
        {
            Id = ids.New(),
            InvitationId = invitation.Id,
            PostId = invitation.PostId,
            RevisionId = invitation.RevisionId,
            Revision = invitation.Revision,
            Hash = invitation.Hash,
            Agrees = code.Agrees,
            Name = code.Name,
            Email = invitation.Email,
            Note = code.Note,
            InvitationMail = mails.Find(m => !m.IsCode)?.MessageId ?? "",
            CodeMail = mails.Find(m => m.IsCode)?.MessageId ?? "",
            At = clock.GetUtcNow(),
        };
        db.Add(decision);
        var title = (await posts.WorkingAsync(invitation.PostId, stop))?.Post.Title ?? "";
        audit.Record(
            new OutsideVoice(invitation.Id, decision.Name, from).Actor, decision.Agrees ? "guest.agreed" : "guest.objected", new AuditSubject("post", invitation.PostId, title), null,
            new { decision.Id, invitation = invitation.Id, decision.Email, decision.Revision, decision.Hash, decision.Note, decision.InvitationMail, decision.CodeMail });
        db.Raise(new GuestDecided(invitation.PostId, invitation.Id, decision.Id, invitation.InvitedById, decision.Name, decision.Agrees, decision.Revision));
        await db.SaveChangesAsync(stop);
        return decision;
    }
}
