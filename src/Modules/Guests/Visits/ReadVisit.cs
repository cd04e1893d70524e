using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Visits;

/// <summary>What a guest sees: the revision, their own words and their own last decision. Nobody else's.</summary>
/// <param name="Stopped">Why they may only read; null when they may say something.</param>
internal sealed record VisitView(
    Invitation Invitation, OutsidePage Page, Error? Stopped, string InvitedBy, IReadOnlyList<OutsideWords> Said, IReadOnlyList<GuestSuggestion> Suggested, GuestDecision? Decision);

internal sealed class ReadVisit(HubDbContext db, IOutsideComments comments, ISuggestions suggestions, IPeople people)
{
    public async Task<VisitView> HandleAsync(Visit visit, OutsidePage page, CancellationToken stop)
    {
        var invitation = visit.Invitation;
        var decision = await db.Set<GuestDecision>().AsNoTracking().Where(d => d.InvitationId == invitation.Id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).FirstOrDefaultAsync(stop);
        return new VisitView(
            invitation, page, visit.Stopped, (await people.FindAsync(invitation.InvitedById, stop))?.Name ?? "Somebody",
            await comments.SaidAsync(invitation.RevisionId, invitation.Id, CommentOnRevision.Most, stop),
            await suggestions.OfGuestAsync(invitation.PostId, SuggestOnRevision.Guest(invitation).Key, stop), decision);
    }
}
