using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Holds;

/// <summary>What the use cases of holds share: leave, look-up and the race for a free document.</summary>
internal sealed class HoldDesk(HubDbContext db, IPeople people, IEnumerable<ISharedDocumentKind> kinds, TimeProvider clock)
{
    /// <summary>Null when this person may edit the document; otherwise the answer.</summary>
    public async Task<Error?> ObjectionAsync(string kind, Guid id, Actor by, CancellationToken stop)
    {
        var documents = kinds.FirstOrDefault(k => k.Kind == kind);
        if (documents is null || !await documents.MayReadAsync(id, by, stop))
        {
            return new NotThere("document");
        }

        return await documents.MayEditAsync(id, by, stop) ? null : new NotYoursToEdit();
    }

    public Task<Hold?> FindAsync(string kind, Guid id, CancellationToken stop) =>
        db.Set<Hold>().SingleOrDefaultAsync(h => h.Kind == kind && h.DocumentId == id, stop);

    /// <summary>Who holds it now; null when nobody does.</summary>
    public async Task<HoldView?> WhoAsync(string kind, Guid id, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var hold = await db.Set<Hold>().AsNoTracking().SingleOrDefaultAsync(h => h.Kind == kind && h.DocumentId == id, stop);
        return hold is null || hold.Until <= now ? null : await ViewAsync(hold, by, stop);
    }

    /// <summary>Makes the hold this person's and saves it. When somebody was faster, it is theirs and the answer says so.</summary>
    public async Task<Result<HoldView>> SaveAsync(Hold? hold, string kind, Guid id, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (hold is null)
        {
            hold = new Hold { Kind = kind, DocumentId = id, PersonId = by.Id, Since = now, Until = now + Hold.Lasts };
            db.Add(hold);
        }

        hold.Take(by.Id, now);
        try
        {
            await db.SaveChangesAsync(stop);
            return await ViewAsync(hold, by, stop);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await WhoAsync(kind, id, by, stop) switch
            {
                { Mine: true } mine => mine,
                { } other => new HeldBySomeone(other.Name),
                null => new HeldBySomeone("Somebody"),
            };
        }
    }

    public async Task<HoldView> ViewAsync(Hold hold, Actor by, CancellationToken stop)
    {
        var mine = hold.PersonId == by.Id;
        var name = mine ? by.Name : (await people.FindAsync(hold.PersonId, stop))?.Name ?? "Somebody";
        return new HoldView(hold.PersonId, name, mine, hold.Since, hold.Until);
    }
}
