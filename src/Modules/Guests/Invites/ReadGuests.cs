using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Invites;

/// <summary>An invitation as the staff see it.</summary>
/// <param name="Decision">The last one; null when the guest has not decided.</param>
/// <param name="Superseded">There is a newer revision, whatever the state.</param>
internal sealed record GuestRow(Invitation Invitation, GuestState State, GuestDecision? Decision, string InvitedBy, bool Live, bool Superseded);

/// <param name="Refused">Mails that were not taken, the newest first.</param>
internal sealed record GuestList(PostView Post, IReadOnlyList<GuestRow> Rows, IReadOnlyList<AnswerMail> Refused);

/// <summary>Whom a post was shown to, the newest first.</summary>
internal sealed class ReadGuests(HubDbContext db, InviteDesk desk, IPosts posts, IOutsideReading reading, IPeople people, TimeProvider clock)
{
    private const int Most = 200;
    private const int MostRefused = 20;

    /// <summary>With addresses, for who may invite.</summary>
    public async Task<Result<GuestList>> HandleAsync(Guid postId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<GuestList>.Refused(opened.Errors);
        }

        var refused = await db.Set<AnswerMail>().AsNoTracking().Where(m => m.PostId == postId && m.Refused != "").OrderByDescending(m => m.At).Take(MostRefused).ToListAsync(stop);
        return new GuestList(opened.Value, await RowsAsync(postId, stop), refused);
    }

    /// <summary>Beside the text, for everybody who may read the post.</summary>
    public async Task<Result<GuestList>> BesideAsync(Guid postId, Actor by, CancellationToken stop)
    {
        var found = await posts.FindAsync(postId, by, stop);
        return found.Succeeded ? new GuestList(found.Value, await RowsAsync(postId, stop), []) : Result<GuestList>.Refused(found.Errors);
    }

    private async Task<IReadOnlyList<GuestRow>> RowsAsync(Guid postId, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.PostId == postId).OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Take(Most).ToListAsync(stop);
        if (invitations.Count == 0)
        {
            return [];
        }

        var decisions = (await db.Set<GuestDecision>().AsNoTracking().Where(d => d.PostId == postId).OrderByDescending(d => d.At).ToListAsync(stop))
            .GroupBy(d => d.InvitationId).ToDictionary(g => g.Key, g => g.First());
        var newest = (await reading.NewestAsync([postId], stop)).GetValueOrDefault(postId);
        var names = await people.FindManyAsync([.. invitations.Select(i => i.InvitedById).Distinct()], stop);
        return [.. invitations.Select(i =>
        {
            var decision = decisions.GetValueOrDefault(i.Id);
            return new GuestRow(
                i, GuestStates.Of(i, decision?.Agrees, newest, now), decision, names.TryGetValue(i.InvitedById, out var who) ? who.Name : "Somebody who left", !i.IsOver(now), newest > i.Revision);
        })];
    }
}
