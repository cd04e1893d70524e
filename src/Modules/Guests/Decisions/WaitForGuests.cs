using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Texts;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Decisions;

/// <summary>
/// Blocks approval until every guest that somebody waits for agreed to exactly this text. Of several invitations of one address the newest
/// that was not revoked counts; it inherits the waiting of those before it.
/// </summary>
internal sealed class WaitForGuests(HubDbContext db, IOutsideReading reading, TimeProvider clock) : IApprovalGate
{
    private const string Way = "or stop waiting for the answer, under Guests.";

    public async Task<IReadOnlyList<Finding>> ObjectionsAsync(PostView post, PostContent content, CancellationToken stop)
    {
        var invitations = await db.Set<Invitation>().AsNoTracking().Where(i => i.PostId == post.Id && i.RevokedAt == null).OrderByDescending(i => i.At).ThenByDescending(i => i.Id).ToListAsync(stop);
        var counting = invitations.DistinctBy(i => i.Email, StringComparer.OrdinalIgnoreCase).Where(i => i.Waits).ToList();
        if (counting.Count == 0)
        {
            return [];
        }

        var (hash, now) = (reading.HashOf(content), clock.GetUtcNow());
        var decisions = (await db.Set<GuestDecision>().AsNoTracking().Where(d => d.PostId == post.Id).OrderByDescending(d => d.At).ToListAsync(stop)).ToLookup(d => d.InvitationId);
        return [.. counting.Select(i => Objection(i, decisions[i.Id].FirstOrDefault(), hash, now)).OfType<Finding>()];
    }

    private static Finding? Objection(Invitation guest, GuestDecision? decision, string hash, DateTimeOffset now) => decision switch
    {
        { Agrees: true } when decision.Hash == hash => null,
        { Agrees: true } => Blocks("guest.agreed-to-another-text", $"{guest.Name} agreed to revision {decision.Revision}, and the text has changed since. Invite {guest.Name} to the newest revision, {Way}"),
        { Agrees: false } => Blocks("guest.objects", $"{guest.Name} objects to revision {decision.Revision}: “{Short(decision.Note)}” Change the text and invite {guest.Name} to the newest revision, {Way}"),
        null when guest.ExpiresAt <= now => Blocks("guest.never-answered", $"{guest.Name} was asked and did not answer before the link expired. Invite {guest.Name} again, {Way}"),
        null => Blocks("guest.not-answered", $"{guest.Name} was asked and has not answered yet. Wait, send the link again, {Way}"),
    };

    private static Finding Blocks(string code, string message) => new(code, FindingSeverity.Blocks, message);

    private static string Short(string note) => PlainText.Beginning(note, 200);
}
