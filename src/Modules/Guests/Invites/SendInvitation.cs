using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Texts;
using ContentHub.Kernel.Time;
using Microsoft.Extensions.Options;

namespace ContentHub.Guests.Invites;

/// <summary>Mails the link, which counts from then on. When mail does not work, the list says why, an earlier link stays, and it can be sent again.</summary>
internal sealed class SendInvitation(HubDbContext db, IMailSender mail, ISettings settings, IPeople people, IAudit audit, ReplyAddress reply, Ids ids, TimeProvider clock)
{
    /// <summary>Refused when somebody changed the invitation meanwhile; that the mail did not go out is no refusal.</summary>
    /// <param name="sentAs">What the audit log calls it once the mail is out; null where it is said already.</param>
    public async Task<Result> HandleAsync(Invitation invitation, string title, string secret, Func<string, string> path, Actor by, CancellationToken stop, string? sentAs = null)
    {
        var filing = ids.New();
        var link = new Uri(await settings.BaseAddressAsync(stop), path(secret).TrimStart('/'));
        var company = (await settings.CompanyAsync(stop)).CompanyName;
        var answers = reply.For(invitation) ?? (await people.FindAsync(by.Id, stop))?.Email;
        var letter = new InvitationLetter(invitation, title, by.Name, company, link, reply.IsSet);
        db.Add(new SentMail
        {
            Id = filing,
            InvitationId = invitation.Id,
            MessageId = await mail.MessageIdAsync(invitation.Email, filing, stop),
            IsCode = false,
            At = clock.GetUtcNow(),
            Text = PlainText.Cut(letter.Text().Replace(secret, "…", StringComparison.Ordinal), SentMail.LongestText),
        });
        await db.SaveChangesAsync(stop);
        var sent = await mail.SendAsync(
            new Mail(invitation.Email, letter.Subject, letter.Text()) { Filing = new MailFiling(filing, $"guest-{invitation.Id:N}", null), ReplyTo = answers }, stop);
        (invitation.SentAt, invitation.LinkHash) = sent.Succeeded ? (clock.GetUtcNow(), Secret.HashOf(secret)) : (invitation.SentAt, invitation.LinkHash);
        invitation.MailTrouble = sent.Succeeded ? "" : PlainText.Cut(sent.Error.Message, 500);
        void Audit(bool counts)
        {
            if (sentAs is not null && sent.Succeeded)
            {
                audit.Record(by, sentAs, new AuditSubject("post", invitation.PostId, title), null, new { invitation.Id, invitation.Email, LinkCounts = counts });
            }
        }

        Audit(counts: true);
        var saved = await db.SaveOrLoseAsync("Somebody", stop);
        if (!saved.Succeeded)
        {
            // The mail is out all the same, with a link that was never kept: the log says so.
            Audit(counts: false);
            await db.SaveChangesAsync(stop);
        }

        return saved;
    }
}

/// <summary>Where a guest's answers go so that they come in as comments.</summary>
internal sealed class ReplyAddress(IOptions<InboundMailOptions> options)
{
    public bool IsSet => options.Value.Address.Contains('@', StringComparison.Ordinal);

    /// <summary>Null where no mail comes in.</summary>
    public string? For(Invitation invitation) => IsSet ? options.Value.Address.Trim().Insert(options.Value.Address.Trim().LastIndexOf('@'), "+" + invitation.ReplyKey) : null;
}
