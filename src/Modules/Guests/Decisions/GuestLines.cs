using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Decisions;

/// <summary>Guests in a post's review trail: who was asked, who looked, what they decided and by which mails that is proven.</summary>
internal sealed class GuestLines(HubDbContext db) : ITrailSource
{
    public string What => "lines of guests";

    public async Task<(IReadOnlyList<TrailEntry> Lines, int LeftOut)> ForAsync(Guid postId, int most, CancellationToken stop)
    {
        var decided = db.Set<GuestDecision>().AsNoTracking().Where(d => d.PostId == postId);
        var decisions = await decided.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(most).ToListAsync(stop);
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.PostId == postId).OrderByDescending(i => i.At).Take(most + 1).ToListAsync(stop);
        var asked = invitations.SelectMany(Lines).OrderByDescending(l => l.At).ToList();
        List<TrailEntry> lines = [.. decisions.Select(Line), .. asked.Take(most - decisions.Count)];
        return (lines, (decisions.Count < most ? decisions.Count : await decided.CountAsync(stop)) + asked.Count - lines.Count);
    }

    private static TrailEntry Line(GuestDecision d) => new(d.At, $"{d.Name} (guest)", Guid.Empty, $"{(d.Agrees ? "agreed to" : "objected to")} revision {d.Revision}, with the code mailed to {d.Email}")
    {
        RevisionId = d.RevisionId,
        Hash = d.Hash,
        Said = d.Note,
        About = $"Invited by mail {d.InvitationMail}; code by mail {d.CodeMail}",
    };

    private static IEnumerable<TrailEntry> Lines(Invitation i)
    {
        yield return new TrailEntry(i.At, "", i.InvitedById, $"asked {i.Name} (guest, {i.Email}) to look at revision {i.Revision}{(i.Waits ? " and waits for the answer" : "")}") { RevisionId = i.RevisionId, Said = i.Words };
        if (i.OpenedAt is { } opened)
        {
            yield return new TrailEntry(opened, $"{i.Name} (guest)", Guid.Empty, $"opened the link to revision {i.Revision}") { RevisionId = i.RevisionId };
        }
    }
}
