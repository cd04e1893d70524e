using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Demo;

/// <summary>Two customers were asked about posts in review: Anna agrees, Ben's answer is waited for.</summary>
internal sealed class GuestStory(HubDbContext db, IOutsideReading reading, Ids ids, TimeProvider clock) : IDemoStory
{
    public int Order => 35;

    public async Task TellAsync(CancellationToken stop)
    {
        if (await db.Set<Invitation>().AnyAsync(stop))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var (agreed, open) = (await reading.CutAsync(DemoPosts.Id(29), Actor.System, stop), await reading.CutAsync(DemoPosts.Id(30), Actor.System, stop));
        if (!agreed.Succeeded || !open.Succeeded)
        {
            return;
        }

        var anna = Ask(agreed.Value, "Anna Berg", "anna.berg@customer.test", "You know this plant better than we do: is everything right?", DemoPeople.Sara, now.AddDays(-2), Secret.New());
        anna.OpenedAt = now.AddDays(-2).AddHours(3);
        Decide(anna, "Everything is right, and the figures are ours to show. Thank you for asking first.", now.AddDays(-1).AddHours(-2));
        var ben = Ask(open.Value, "Ben Aydin", "ben.aydin@customer.test", "Two sentences of yours are in it. May we quote you like this?", DemoPeople.Mark, now.AddHours(-5), DemoGuest.Link);
        ben.Waits = true;
        await db.SaveChangesAsync(stop);
    }

    private Invitation Ask(RevisionView revision, string name, string email, string words, Guid by, DateTimeOffset at, string link)
    {
        var invitation = new Invitation
        {
            Id = ids.New(),
            PostId = revision.PostId,
            RevisionId = revision.Id,
            Revision = revision.Number,
            Hash = revision.Hash,
            Email = email,
            Name = name,
            Words = words,
            InvitedById = by,
            At = at,
            ExpiresAt = at.AddDays(Invitation.UsualDays),
            LinkHash = Secret.HashOf(link),
            ReplyKey = Secret.NewReplyKey(),
            SentAt = at,
        };
        db.Add(invitation);
        return invitation;
    }

    private void Decide(Invitation invitation, string note, DateTimeOffset at) => db.Add(new GuestDecision
    {
        Id = ids.New(),
        InvitationId = invitation.Id,
        PostId = invitation.PostId,
        RevisionId = invitation.RevisionId,
        Revision = invitation.Revision,
        Hash = invitation.Hash,
        Agrees = true,
        Name = invitation.Name,
        Email = invitation.Email,
        Note = note,
        InvitationMail = Mail(invitation, isCode: false, invitation.At),
        CodeMail = Mail(invitation, isCode: true, at),
        At = at,
    });

    private string Mail(Invitation invitation, bool isCode, DateTimeOffset at)
    {
        var id = ids.New();
        db.Add(new SentMail { Id = id, InvitationId = invitation.Id, MessageId = $"{id:N}@localhost", IsCode = isCode, At = at, Text = "" });
        return $"{id:N}@localhost";
    }
}
