using ContentHub.Data;
using ContentHub.Posts.Checks;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Trails;

/// <summary>Findings that may stay, with the reasons.</summary>
internal sealed class WaiverLines(HubDbContext db)
{
    public async Task<TrailPart> ForAsync(Guid post, int most, CancellationToken stop)
    {
        var all = db.Set<Waiver>().Where(w => w.PostId == post);
        var rows = await all.OrderByDescending(w => w.At).ThenByDescending(w => w.Id).Take(most).AsNoTracking().ToListAsync(stop);
        var lines = rows.ConvertAll(w => new TrailLine(TrailKind.Waived, w.At, w.ById, "let a finding stay") { About = w.Message, Said = w.Reason });
        return new TrailPart(lines, rows.Count < most ? 0 : await all.CountAsync(stop) - rows.Count);
    }
}
