using ContentHub.Data;
using ContentHub.Publishing.Publications;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Seals;

/// <param name="Broken">What is not as it was sealed, in words; at most <see cref="VerifyLedger.MostShown"/> lines.</param>
/// <param name="Unsealed">Lines that the job has not reached yet: they prove nothing so far.</param>
/// <param name="Head">The latest run.</param>
internal sealed record LedgerReport(int Publications, long Lines, IReadOnlyList<string> Broken, long Unsealed, SealRun? Head, bool HeadIsKnown);

/// <summary>Computes every chain anew and compares it with its seals: a line that was changed, removed or put in is named.</summary>
internal sealed class VerifyLedger(HubDbContext db)
{
    public const int MostShown = 100;
    private const int Batch = 200;

    /// <param name="kept">The hash of a run that somebody kept elsewhere; null for none.</param>
    /// <param name="progress">Told how many publications were looked at.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<LedgerReport> HandleAsync(string? kept, Action<int>? progress, CancellationToken stop)
    {
        List<string> broken = [];
        var (publications, lines, after) = (0, 0L, Guid.Empty);
        while (await NextAsync(after, stop) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
            {
                lines += await LookAsync(id, broken, stop);
            }

            (publications, after) = (publications + ids.Count, ids[^1]);
            progress?.Invoke(publications);
        }

        var (head, known) = await RunsAsync(kept, broken, stop);
        var unsealed = await CountsAsync(broken, stop);
        return new LedgerReport(publications, lines, broken, unsealed, head, known);
    }

    private Task<List<Guid>> NextAsync(Guid after, CancellationToken stop) =>
        db.Set<LedgerSeal>().Where(s => s.PublicationId > after).Select(s => s.PublicationId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(stop);

    private async Task<int> LookAsync(Guid id, List<string> broken, CancellationToken stop)
    {
        var seals = await db.Set<LedgerSeal>().AsNoTracking().Where(s => s.PublicationId == id).OrderBy(s => s.UpTo).ToListAsync(stop);
        var until = seals[^1].UpTo;
        var (link, from, next, seen) = (LineChain.Start(id), 1, 1, 0);
        var queue = new Queue<LedgerSeal>(seals);
        await foreach (var line in db.Set<Attempt>().AsNoTracking().Where(a => a.PublicationId == id && a.Number <= until).OrderBy(a => a.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (line.Number != next)
            {
                Say(broken, $"Publication {id}: line {next} is missing.");
                return seen;
            }

            (link, next, seen) = (LineChain.Next(link, line), next + 1, seen + 1);
            if (queue.TryPeek(out var seal) && seal.UpTo == line.Number)
            {
                queue.Dequeue();
                if (seal.Hash != link)
                {
                    Say(broken, $"Publication {id}: {(from == line.Number ? $"line {from}" : $"one of the lines {from} to {line.Number}")} is not what was sealed in run {seal.Run}.");
                    link = seal.Hash;
                }

                from = line.Number + 1;
            }
        }

        if (queue.TryPeek(out var missing))
        {
            Say(broken, $"Publication {id}: lines {next} to {missing.UpTo} are missing.");
        }

        return seen;
    }

    private async Task<(SealRun? Head, bool Known)> RunsAsync(string? kept, List<string> broken, CancellationToken stop)
    {
        var (before, next, known) = ("", 1L, kept is null);
        var head = await db.Set<SealRun>().AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(stop);
        for (; next <= (head?.Number ?? 0); next++)
        {
            var number = next;
            var seals = await db.Set<LedgerSeal>().AsNoTracking().Where(s => s.Run == number).ToListAsync(stop);
            if (await db.Set<SealRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Number == number, stop) is not { } run)
            {
                Say(broken, $"Run {number} of the sealing job is missing.");
                continue;
            }

            known |= run.Hash == kept;
            if (run.Hash != RunChain.Of(before, number, run.At, seals))
            {
                Say(broken, $"Run {number} does not hold the seals that it was written with.");
            }

            before = run.Hash;
        }

        return (head, known);
    }

    /// <summary>What publications count against what is there; the lines that no seal covers yet.</summary>
    private async Task<long> CountsAsync(List<string> broken, CancellationToken stop)
    {
        var unsealed = 0L;
        for (var after = Guid.Empty; ;)
        {
            var from = after;
            var counted = await db.Set<Publication>().Where(p => p.Id > from).OrderBy(p => p.Id).Take(Batch).Select(p => new { p.Id, p.Lines, p.Sealed }).ToListAsync(stop);
            if (counted.Count == 0)
            {
                return unsealed;
            }

            var ids = counted.Select(c => c.Id).ToList();
            var last = await db.Set<Attempt>().Where(a => ids.Contains(a.PublicationId)).GroupBy(a => a.PublicationId).Select(g => new { g.Key, Number = g.Max(a => a.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number, stop);
            var seals = await db.Set<LedgerSeal>().Where(s => ids.Contains(s.PublicationId)).GroupBy(s => s.PublicationId).Select(g => new { g.Key, UpTo = g.Max(s => s.UpTo) }).ToDictionaryAsync(g => g.Key, g => g.UpTo, stop);
            foreach (var publication in counted)
            {
                var (there, covered) = (last.GetValueOrDefault(publication.Id), seals.GetValueOrDefault(publication.Id));
                if (there < publication.Lines && covered <= there)
                {
                    Say(broken, $"Publication {publication.Id}: lines {there + 1} to {publication.Lines} are missing; they were not sealed yet.");
                }

                if (publication.Sealed > covered)
                {
                    Say(broken, $"Publication {publication.Id} says that it is sealed up to line {publication.Sealed}, and its seals end at {covered}.");
                }

                unsealed += Math.Max(0, there - covered);
            }

            after = ids[^1];
        }
    }

    private static void Say(List<string> broken, string sentence)
    {
        if (broken.Count < MostShown)
        {
            broken.Add(sentence);
        }
    }
}
