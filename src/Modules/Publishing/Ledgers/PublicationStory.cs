using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Ledgers;

internal sealed record Story(LedgerRow Row, IReadOnlyList<Attempt> Lines, string ScheduledBy, bool CanWithdraw, ShortLink? Short = null);

/// <summary>Everything about one publication: every line of the ledger, the latest last.</summary>
internal sealed class PublicationStory(HubDbContext db, FindPublication find, ChannelBook channels, IPeople people)
{
    private const int MostLines = 500;

    public async Task<Result<Story>> ForAsync(Guid id, Actor by, CancellationToken stop)
    {
        var found = await find.ForAsync(id, by, PublishingPermissions.Read, stop);
        if (!found.Succeeded)
        {
            return Result<Story>.Refused(found.Errors);
        }

        var publication = found.Value;
        var lines = await db.Set<Attempt>().AsNoTracking().Where(a => a.PublicationId == id).OrderByDescending(a => a.Number).Take(MostLines).ToListAsync(stop);
        lines.Reverse();
        var names = await channels.NamesAsync([publication.ChannelId], stop);
        var name = names.GetValueOrDefault(publication.ChannelId, publication.ChannelKind);
        var person = await people.FindAsync(publication.ScheduledById, stop);
        var row = new LedgerRow(publication, name, LedgerSentence.Of(publication, name, by.TimeZone), PublicationMoves.OpenTo(by, publication.State, publication.OwnerId));
        return new Story(row, lines, person?.Name ?? "ContentHub", channels.ServiceOf(publication.ChannelKind)?.Description.CanWithdraw is true,
            await db.Set<ShortLink>().AsNoTracking().FirstOrDefaultAsync(l => l.PublicationId == id, stop));
    }
}
