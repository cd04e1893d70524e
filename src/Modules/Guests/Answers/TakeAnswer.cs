using System.Security.Cryptography;
using System.Text;
using ContentHub.Data;
using ContentHub.Guests.Contracts;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Texts;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Guests.Answers;

internal enum AnswerOutcome
{
    Taken,

    /// <summary>The staff see why, in the list of guests.</summary>
    Refused,

    /// <summary>It came in before.</summary>
    Known,

    /// <summary>It answers no invitation.</summary>
    Stray,
}

/// <summary>
/// An answer to a mail becomes a comment in the guest's name: from the invited address only, once, and in the guest's own words. That a sender can be
/// forged is why an answer is a comment and never a decision.
/// </summary>
internal sealed class TakeAnswer(HubDbContext db, IOutsideComments comments, IOptions<InboundMailOptions> options, Ids ids, TimeProvider clock, ILogger<TakeAnswer> log)
{
    private const int LongestPart = 3900;
    private const int MostParts = 5;
    private const int MostRefused = 50;
    private const int MostLetters = 20;

    public async Task<AnswerOutcome> HandleAsync(IncomingMail mail, CancellationToken stop)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.Fingerprint)));
        if (await db.Set<AnswerMail>().AnyAsync(m => m.Key == key, stop))
        {
            return AnswerOutcome.Known;
        }

        if (await FindAsync(mail, stop) is not { } invitation)
        {
            log.LogInformation("A mail came in that answers no invitation");
            return AnswerOutcome.Stray;
        }

        var sent = await db.Set<SentMail>().AsNoTracking().Where(m => m.InvitationId == invitation.Id).OrderByDescending(m => m.At).Take(MostLetters).Select(m => m.Text).ToListAsync(stop);
        var words = PlainText.Lines(CutQuotes.From(mail.Text, sent)).Trim();
        var proof = SenderProof.Of(mail, options.Value.AuthenticationServer);
        var objection = Objection(mail, invitation, words, proof);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var (thread, refused) = objection is null ? await SayAsync(mail, invitation, words, stop) : (null, objection);
            if (refused is not null && await db.Set<AnswerMail>().CountAsync(m => m.InvitationId == invitation.Id && m.Refused != "", stop) >= MostRefused)
            {
                return AnswerOutcome.Refused;
            }

            var row = db.Add(Row(mail, invitation, key, thread, refused ?? "", refused is null ? "" : words, proof)).Entity;
            if (row.Words.Length > 0 && !mail.IsAutomatic)
            {
                db.Raise(new GuestAnswerSetAside(invitation.PostId, invitation.Id, row.Id, invitation.InvitedById, invitation.Name, row.Refused));
            }

            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return refused is null ? AnswerOutcome.Taken : AnswerOutcome.Refused;
        }
        catch (DbUpdateException) when (!stop.IsCancellationRequested)
        {
            // The same mail came by two roads at once: the other one has it.
            db.ChangeTracker.Clear();
            return await db.Set<AnswerMail>().AnyAsync(m => m.Key == key, stop) ? AnswerOutcome.Known : throw new InvalidOperationException("The answer could not be kept.");
        }
    }

    private async Task<Invitation?> FindAsync(IncomingMail mail, CancellationToken stop)
    {
        var (keys, sent) = (mail.ReplyKeys.Take(20).ToList(), mail.AnswersTo.Take(50).ToList());
        return await db.Set<Invitation>().AsNoTracking().FirstOrDefaultAsync(i => keys.Contains(i.ReplyKey), stop)
            ?? await db.Set<Invitation>().AsNoTracking().Where(i => db.Set<SentMail>().Any(m => m.InvitationId == i.Id && sent.Contains(m.Id))).OrderByDescending(i => i.At).FirstOrDefaultAsync(stop);
    }

    private string? Objection(IncomingMail mail, Invitation invitation, string words, string proof) => mail switch
    {
        _ when !invitation.IsFor(mail.Sender) => $"Only {invitation.Email} answers this invitation.",
        _ when SenderProof.IsForged(proof) => $"The receiving server says that it is not really from there ({proof}).",
        { IsAutomatic: true } => "It is an automatic answer.",
        _ when invitation.RevokedAt is not null => "The invitation was revoked.",
        _ when invitation.ExpiresAt <= clock.GetUtcNow() => "The invitation has expired.",
        _ when words.Length == 0 => "It has no words of its own.",
        _ when words.Length > LongestPart * MostParts => "It is too long for comments.",
        _ => null,
    };

    /// <summary>What is longer than a comment becomes several.</summary>
    private async Task<(Guid? Thread, string? Refused)> SayAsync(IncomingMail mail, Invitation invitation, string words, CancellationToken stop)
    {
        Guid? first = null;
        for (var from = 0; from < words.Length;)
        {
            var until = Math.Min(words.Length, from + LongestPart);
            until -= until < words.Length && char.IsHighSurrogate(words[until - 1]) ? 1 : 0;
            var said = await comments.AddAsync(
                invitation.PostId, new OutsideComment(words[from..until], "", "", 0, $"revision {invitation.Revision}"),
                new OutsideVoice(invitation.Id, invitation.Name, PlainText.Cut($"mail {mail.MessageId}", 200)), stop);
            if (!said.Succeeded)
            {
                return (null, said.Error.Message);
            }

            (first, from) = (first ?? said.Value, until);
        }

        return (first, null);
    }

    private AnswerMail Row(IncomingMail mail, Invitation invitation, string key, Guid? thread, string refused, string words, string proof) => new()
    {
        Id = ids.New(),
        Key = key,
        MessageId = PlainText.Cut(mail.MessageId, SentMail.LongestMessageId),
        InvitationId = invitation.Id,
        PostId = invitation.PostId,
        From = PlainText.Cut(PlainText.Line(mail.Sender.Length > 0 ? mail.Sender : mail.From), Invitation.LongestEmail),
        At = clock.GetUtcNow(),
        Refused = PlainText.Cut(refused, AnswerMail.LongestReason),
        Words = PlainText.Cut(words, AnswerMail.LongestWords),
        Proof = PlainText.Cut(proof, 200),
        ThreadId = thread,
    };
}
