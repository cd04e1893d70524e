using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Notifications.Matters;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Sendings;

/// <summary>Puts a notification into the mail or message about the same document that nobody has begun to send, or opens one.</summary>
internal sealed class Gather(HubDbContext db, Ids ids, TimeProvider clock)
{
    /// <summary>So long a mail waits for more of the same.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    public async Task AddAsync(Notification told, SendingWay way, DateTimeOffset due, CancellationToken stop)
    {
        var document = way is SendingWay.Digest ? Guid.Empty : told.DocumentId;
        var open = db.Set<Sending>().Local.FirstOrDefault(s => Fits(s, told.RecipientId, way, document))
            ?? await db.Set<Sending>().Where(s => s.RecipientId == told.RecipientId && s.Way == way && s.DocumentId == document
                && s.State == SendingState.Waiting && s.LeaseOwner == null && s.Attempts == 0).OrderBy(s => s.OpenedAt).FirstOrDefaultAsync(stop);
        if (open is null)
        {
            open = new Sending { Id = ids.New(), Way = way, RecipientId = told.RecipientId, DocumentId = document, OpenedAt = clock.GetUtcNow() };
            db.Add(open);
        }

        open.Take(due);
        told.SendingId = open.Id;
    }

    private static bool Fits(Sending sending, Guid recipient, SendingWay way, Guid document) =>
        sending.RecipientId == recipient && sending.Way == way && sending.DocumentId == document
        && sending is { State: SendingState.Waiting, LeaseOwner: null, Attempts: 0 };
}
