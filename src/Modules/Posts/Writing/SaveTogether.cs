using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Rooms;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Writing;

/// <summary>
/// The autosave of somebody who writes with others: the text up to a number of the room. Every editor makes the same words of the same
/// number, so a save needs no version; it only never goes back behind what is saved.
/// </summary>
internal sealed class SaveTogether(HubDbContext db, PostDesk desk, WriteDraft write, RoomLog log, IRoomNews news, TimeProvider clock)
{
    /// <param name="epoch">Of the room.</param>
    /// <param name="seq">What the editor had integrated when it wrote the text out; all that it typed is among it.</param>
    public async Task<Result<SavedDraft>> HandleAsync(Guid id, int epoch, long seq, PostContent typed, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToEditAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SavedDraft>.Refused(opened.Errors);
        }

        var (post, room) = (opened.Value, await log.FindAsync(PostDocument.Name, id, stop));
        if (room is null || room.Epoch != epoch || seq > room.LastSeq || seq < 1)
        {
            return new RoomOver();
        }

        if (seq < room.SavedSeq)
        {
            return new RoomMovedOn();
        }

        // The room began with an address that followed the title; since the first submit it stands.
        typed = typed.Slug.Length == 0 && post is { SlugFollowsTitle: false, SubmittedAt: not null } ? typed with { Slug = post.Slug } : typed;
        var written = await write.IntoAsync(post, typed, by, stop, room: await TurnAsync(room, seq, post, by, stop));
        if (!written.Succeeded)
        {
            return Result<SavedDraft>.Refused(written.Errors);
        }

        room.SavedSeq = Math.Max(room.SavedSeq, seq);
        var saved = await desk.SaveAsync(post, by, (_, _) => new RoomMovedOn(), stop);
        if (!saved.Succeeded)
        {
            return Result<SavedDraft>.Refused(saved.Errors);
        }

        var draft = SavedDraft.Of(post);
        await news.SavedAsync(new RoomPlace(PostDocument.Name, id, epoch), seq, draft.Version, draft.SavedAt, stop);
        return draft;
    }

    /// <summary>From the log: whose words came in since the last save, and who of them had not written for a session's length.</summary>
    private async Task<RoomTurn> TurnAsync(Room room, long seq, Post post, Actor by, CancellationToken stop)
    {
        var since = clock.GetUtcNow() - WriteDraft.Session;
        var rows = db.Set<RoomUpdate>().AsNoTracking().Where(u => u.Kind == room.Kind && u.DocumentId == room.DocumentId && u.Epoch == room.Epoch && u.Form == UpdateForm.Edit);
        var now = await rows.Where(u => u.Seq > room.SavedSeq && u.Seq <= seq).Select(u => u.PersonId).Distinct().ToListAsync(stop);
        var before = await rows.Where(u => u.Seq <= room.SavedSeq && u.At >= since).Select(u => u.PersonId).Distinct().ToListAsync(stop);
        List<Guid> writers = [.. now.Append(by.Id).Distinct()];
        return new RoomTurn(writers.Any(p => p != post.LastEditorId && !before.Contains(p)), writers);
    }
}
