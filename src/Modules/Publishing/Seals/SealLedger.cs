using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ContentHub.Publishing.Seals;

/// <summary>Seals every ledger line that is not sealed yet. The one writer of seals: the host runs it on one instance at a time.</summary>
internal sealed class SealLedger(HubDbContext db, TimeProvider clock, ILogger<SealLedger> log) : IBackgroundUseCase
{
    private const int Batch = 500;

    public static IReadOnlyList<BackgroundWork> Work { get; } = [new("publishing.seal", TimeSpan.FromMinutes(10), typeof(SealLedger))];

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        for (Guid? after = Guid.Empty; after is { } from;)
        {
            after = await SealSomeAsync(from, stop);
            db.ChangeTracker.Clear();
        }

        return null;
    }

    /// <summary>The last publication of this batch, or null when there was none.</summary>
    private async Task<Guid?> SealSomeAsync(Guid after, CancellationToken stop)
    {
        var open = await db.Set<Publication>().AsNoTracking().Where(p => p.Lines > p.Sealed && p.Id > after).OrderBy(p => p.Id).Take(Batch)
            .Select(p => new { p.Id, p.Sealed }).ToListAsync(stop);
        if (open.Count == 0)
        {
            return null;
        }

        var last = await db.Set<SealRun>().AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);
        var number = (last?.Number ?? 0) + 1;
        List<LedgerSeal> seals = [];
        foreach (var publication in open)
        {
            var seal = await SealAsync(publication.Id, publication.Sealed, number, stop);
            if (seal.UpTo == publication.Sealed)
            {
                // Lines that the publication counts are gone. Verify says so; the others are sealed all the same.
                log.LogError("The ledger of publication {Publication} has lost lines after {Line}", publication.Id, publication.Sealed);
                continue;
            }

            seals.Add(seal);
        }

        if (seals.Count > 0)
        {
            await SaveAsync(seals, number, last?.Hash ?? "", stop);
        }

        return open[^1].Id;
    }

    private async Task<LedgerSeal> SealAsync(Guid id, int before, long run, CancellationToken stop)
    {
        var link = before == 0
            ? LineChain.Start(id)
            : await db.Set<LedgerSeal>().Where(s => s.PublicationId == id && s.UpTo == before).Select(s => s.Hash).FirstOrDefaultAsync(stop) ?? LineChain.Start(id);
        var upTo = before;
        await foreach (var line in db.Set<Attempt>().AsNoTracking().Where(a => a.PublicationId == id && a.Number > before).OrderBy(a => a.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            (link, upTo) = (LineChain.Next(link, line), line.Number);
        }

        return new LedgerSeal { PublicationId = id, UpTo = upTo, Hash = link, Run = run };
    }

    /// <summary>The mark on the publication leaves its version alone: a delivery that is under way is not disturbed.</summary>
    private async Task SaveAsync(List<LedgerSeal> seals, long number, string before, CancellationToken stop)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        db.Add(new SealRun { Number = number, At = at, Seals = seals.Count, Hash = RunChain.Of(before, number, at, seals) });
        db.AddRange(seals);
        await db.SaveChangesAsync(stop);
        foreach (var seal in seals)
        {
            await db.Set<Publication>().Where(p => p.Id == seal.PublicationId).ExecuteUpdateAsync(p => p.SetProperty(x => x.Sealed, seal.UpTo), stop);
        }

        await transaction.CommitAsync(stop);
    }
}
