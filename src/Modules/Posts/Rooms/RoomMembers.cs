using ContentHub.Data;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Rooms;

/// <summary>Whose editors are open on a document, on every instance.</summary>
internal sealed class RoomMembers(HubDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<RoomMember>> HereAsync(string kind, Guid id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return await db.Set<RoomMember>().AsNoTracking().Where(m => m.Kind == kind && m.DocumentId == id && m.Until > now)
            .OrderBy(m => m.Since).ThenBy(m => m.Id).ToListAsync(stop);
    }

    /// <summary>Names of the other people who write here, "" for nobody.</summary>
    public async Task<string> OthersAsync(string kind, Guid id, Guid person, CancellationToken stop) =>
        string.Join(" and ", (await HereAsync(kind, id, stop)).Where(m => m.PersonId != person).Select(m => m.Name).Distinct());

    public async Task<Result> EnterAsync(RoomMember member, CancellationToken stop)
    {
        var here = await HereAsync(member.Kind, member.DocumentId, stop);
        if (here.Any(m => m.Client == member.Client && m.PersonId != member.PersonId))
        {
            return new ClientTaken();
        }

        // The same editor again: its old connection has not noticed yet that it is dead.
        await db.Set<RoomMember>().Where(m => m.Kind == member.Kind && m.DocumentId == member.DocumentId && m.Client == member.Client).ExecuteDeleteAsync(stop);
        if (here.Count(m => m.Client != member.Client) >= RoomLimits.Editors)
        {
            return new RoomFull();
        }

        var now = clock.GetUtcNow();
        if (await db.Set<RoomMember>().CountAsync(m => m.PersonId == member.PersonId && m.Until > now, stop) >= RoomLimits.PerPerson)
        {
            return new TooManyEditors();
        }

        db.Add(member);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        return Result.Done;
    }

    public Task BeatAsync(Guid connection, CancellationToken stop)
    {
        var until = clock.GetUtcNow() + RoomMember.Lasts;
        return db.Set<RoomMember>().Where(m => m.Id == connection).ExecuteUpdateAsync(m => m.SetProperty(x => x.Until, until), stop);
    }

    public Task LeaveAsync(Guid connection, CancellationToken stop) => db.Set<RoomMember>().Where(m => m.Id == connection).ExecuteDeleteAsync(stop);
}
