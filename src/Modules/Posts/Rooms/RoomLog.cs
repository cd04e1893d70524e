using ContentHub.Data;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Rooms;

/// <summary>The updates of a document in their order. One row counts them, so that two instances never give the same number.</summary>
internal sealed class RoomLog(HubDbContext db, Ids ids, TimeProvider clock)
{
    public Task<Room?> FindAsync(string kind, Guid id, CancellationToken stop) =>
        db.Set<Room>().SingleOrDefaultAsync(r => r.Kind == kind && r.DocumentId == id, stop);

    /// <summary>The room as it is for an editor of this make. Another make begins a new epoch when nobody else is there.</summary>
    public async Task<Result<Room>> OpenAsync(string kind, Guid id, string schema, bool othersAreHere, CancellationToken stop)
    {
        var room = await FindAsync(kind, id, stop);
        if (room is null)
        {
            room = new Room { Kind = kind, DocumentId = id, Epoch = 1, Schema = schema, UpdatedAt = clock.GetUtcNow() };
            db.Add(room);
        }
        else if (room.Schema != schema)
        {
            if (othersAreHere && !room.IsEmpty)
            {
                return new OtherEditor();
            }

            room.Begin(schema, clock.GetUtcNow());
        }

        try
        {
            await db.SaveChangesAsync(stop);
            return room;
        }
        catch (DbUpdateException)
        {
            // Somebody opened it in the same moment; theirs stands.
            db.ChangeTracker.Clear();
            return await FindAsync(kind, id, stop) is { } theirs && theirs.Schema == schema ? theirs : new OtherEditor();
        }
    }

    /// <summary>What an editor lacks that has seen everything up to a number: a snapshot if it is far behind, then the later ones.</summary>
    public async Task<IReadOnlyList<RoomUpdate>> AfterAsync(Room room, long seq, CancellationToken stop)
    {
        var all = Of(room.Kind, room.DocumentId, room.Epoch);
        var snapshot = await all.Where(u => u.Form == UpdateForm.Snapshot && u.ReplacedAt == null && u.Seq > seq).OrderByDescending(u => u.Seq).FirstOrDefaultAsync(stop);
        var from = snapshot?.Seq ?? seq;
        var later = await all.Where(u => u.Form != UpdateForm.Snapshot && u.Seq > from).OrderBy(u => u.Seq).ToListAsync(stop);
        return snapshot is null ? later : [snapshot, .. later];
    }

    /// <summary>Stores one update and answers its number; null when the epoch is over, or full.</summary>
    public async Task<long?> AppendAsync(RoomPlace place, UpdateForm form, long seen, Guid person, byte[] bytes, CancellationToken stop)
    {
        var (kind, id, epoch) = place;
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var first = form is UpdateForm.Seed;
        var counted = await db.Database.SqlQuery<long>(
            $"""
            update posts_rooms set last_seq = last_seq + 1, bytes = bytes + {bytes.Length}, loose = loose + 1, updated_at = {now.UtcDateTime}
            where kind = {kind} and document_id = {id} and epoch = {epoch} and (last_seq = 0) = {first} and bytes + {bytes.Length} <= {RoomLimits.Bytes} returning last_seq
            """).ToListAsync(stop);
        if (counted is not [var seq])
        {
            return null;
        }

        db.Add(new RoomUpdate
        {
            Id = ids.New(),
            Kind = kind,
            DocumentId = id,
            Epoch = epoch,
            Seq = seq,
            Base = Math.Clamp(seen, 0, seq - 1),
            Form = form,
            PersonId = first ? Guid.Empty : person,
            At = now,
            Bytes = bytes,
        });
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return seq;
    }

    /// <summary>A snapshot takes the place of everything up to its number. The rows stay a while.</summary>
    public async Task ReplaceAsync(RoomPlace place, long seq, byte[] bytes, CancellationToken stop)
    {
        var (kind, id, epoch) = place;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var room = await db.Set<Room>().AsNoTracking().SingleOrDefaultAsync(r => r.Kind == kind && r.DocumentId == id && r.Epoch == epoch && r.LastSeq >= seq, stop);
        if (room is null || await Of(kind, id, epoch).AnyAsync(u => u.Form == UpdateForm.Snapshot && u.Seq >= seq, stop))
        {
            return;
        }

        var now = clock.GetUtcNow();
        await Of(kind, id, epoch).Where(u => u.Seq <= seq && u.ReplacedAt == null).ExecuteUpdateAsync(u => u.SetProperty(x => x.ReplacedAt, now), stop);
        db.Add(new RoomUpdate
        {
            Id = ids.New(),
            Kind = kind,
            DocumentId = id,
            Epoch = epoch,
            Seq = seq,
            Base = seq,
            Form = UpdateForm.Snapshot,
            PersonId = Guid.Empty,
            At = now,
            Bytes = bytes,
        });
        await db.SaveChangesAsync(stop);
        var later = await Of(kind, id, epoch).Where(u => u.ReplacedAt == null && u.Form != UpdateForm.Snapshot).Select(u => (long)u.Bytes.Length).ToListAsync(stop);
        await db.Set<Room>().Where(r => r.Kind == kind && r.DocumentId == id && r.Epoch == epoch)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Bytes, bytes.Length + later.Sum()).SetProperty(x => x.Loose, later.Count), stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
    }

    private IQueryable<RoomUpdate> Of(string kind, Guid id, int epoch) =>
        db.Set<RoomUpdate>().AsNoTracking().Where(u => u.Kind == kind && u.DocumentId == id && u.Epoch == epoch);
}

/// <summary>An epoch of one document.</summary>
internal readonly record struct RoomPlace(string Kind, Guid DocumentId, int Epoch);
