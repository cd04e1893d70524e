using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Decisions;

/// <summary>
/// Guests in a post's review trail: who was asked, who looked, what they decided. By which mails that is proven, and to which address they went,
/// is for those who may invite.
/// </summary>
internal sealed class GuestLines(HubDbContext db, InviteDesk desk) : ITrailSource
{
    public string What => "lines of guests";

    public async Task<(IReadOnlyList<TrailEntry> Lines, int LeftOut)> ForAsync(Guid postId, int most, Actor by, CancellationToken stop)
    {
        var withMails = (await desk.OpenAsync(postId, by, stop)).Succeeded;
        var decided = db.Set<GuestDecision>().AsNoTracking().Where(d => d.PostId == postId);
        var decisions = await decided.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(most).ToListAsync(stop);
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.PostId == postId).OrderByDescending(i => i.At).Take(most + 1).ToListAsync(stop);
        var asked = invitations.SelectMany(i => Lines(i, withMails)).OrderByDescending(l => l.At).ToList();
        List<TrailEntry> lines = [.. decisions.Select(d => Line(d, withMails)), .. asked.Take(most - decisions.Count)];
        return (lines, (decisions.Count < most ? decisions.Count : await decided.CountAsync(stop)) + asked.Count - lines.Count);
    }

    private static TrailEntry Line(GuestDecision d, bool withMails) => new(
        d.At, $"{d.Name} (guest)", Guid.Empty, $"{(d.Agrees ? "agreed to" : "objected to")} revision {d.Revision}, with the code mailed to {(withMails ? d.Email : "the guest")}")
    {
        RevisionId = d.RevisionId,
        Hash = d.Hash,
        Said = d.Note,
        About = withMails ? $"Invited by mail {d.InvitationMail}; code by mail {d.CodeMail}" : "",
    };

    private static IEnumerable<TrailEntry> Lines(Invitation i, bool withMails)
    {
        var guest = withMails ? $"{i.Name} (guest, {i.Email})" : $"{i.Name} (guest)";
        yield return new TrailEntry(i.At, "", i.InvitedById, $"asked {guest} to look at revision {i.Revision}{(i.Waits ? " and waits for the answer" : "")}") { RevisionId = i.RevisionId, Said = i.Words };
        if (i.OpenedAt is { } opened)
        {
            yield return new TrailEntry(opened, $"{i.Name} (guest)", Guid.Empty, $"opened the link to revision {i.Revision}") { RevisionId = i.RevisionId };
        }
    }
}
