using ContentHub.Channels.Calls;

namespace ContentHub.Channels.Mastodon;

// There: those parts of the thread that stand, from the first one on. Deleted: one that an earlier revision left there is gone.
internal sealed record MastodonSight(IReadOnlyList<MastodonStatus> There, CallAnswer Answer, bool Asked, bool Deleted = false)
{
    public bool Holds(MastodonTicket kept) => There.Count == kept.Parts.Count;
}

// Reads the account for what a ticket describes. The server keeps a key for an hour, and some keep none, so words and place in the thread decide.
internal sealed class MastodonLookUp(MastodonClient client)
{
    private const int Most = 40;

    public async Task<MastodonSight> SeeAsync(MastodonAccount account, MastodonTicket kept, CancellationToken stop)
    {
        List<MastodonStatus> there = [];
        foreach (var (id, part) in kept.Standing.Zip(kept.Parts))
        {
            var (status, answer, isAsked) = await StandsAsync(account, id, part, stop);
            if (status is null)
            {
                return new MastodonSight(there, answer, isAsked, isAsked && answer.Status == 404);
            }

            there.Add(status);
            if (there.Count == kept.Parts.Count)
            {
                return new MastodonSight(there, answer, true);
            }
        }

        return await BehindAsync(account, kept, there, stop);
    }

    // The parts behind those that stand there, among what the account posted since the first try.
    public async Task<MastodonSight> BehindAsync(MastodonAccount account, MastodonTicket kept, List<MastodonStatus> there, CancellationToken stop)
    {
        var listed = await client.StatusesAsync(account, kept.Account, kept.Since, Most, stop);
        if (!MastodonOutcomes.IsList(listed))
        {
            return new MastodonSight(there, listed, false);
        }

        var newer = listed.Body.Items().Select(s => MastodonStatus.Of(s)).OfType<MastodonStatus>().Where(s => !kept.Standing.Contains(s.Id)).ToList();
        for (var number = there.Count; number < kept.Parts.Count; number++)
        {
            var (found, trouble) = await FindAsync(account, newer.Where(s => s.ReplyTo == there.LastOrDefault()?.Id), kept.Parts[number], stop);
            if (trouble is not null)
            {
                return new MastodonSight(there, trouble, false);
            }

            if (found is null)
            {
                break;
            }

            there.Add(found);
        }

        return new MastodonSight(there, listed, true);
    }

    private async Task<(MastodonStatus? Found, CallAnswer? Trouble)> FindAsync(MastodonAccount account, IEnumerable<MastodonStatus> among, MastodonPart part, CancellationToken stop)
    {
        foreach (var status in among)
        {
            var (source, seen) = await WordsAsync(account, status.Id, stop);
            if (!IsTold(source) && seen?.Status != 404)
            {
                return (null, source);
            }

            if (IsSaid(source, part))
            {
                return (status, null);
            }
        }

        return (null, null);
    }

    private async Task<(MastodonStatus? Status, CallAnswer Answer, bool IsAsked)> StandsAsync(MastodonAccount account, string id, MastodonPart part, CancellationToken stop)
    {
        var (source, gone) = await WordsAsync(account, id, stop);
        if (!IsSaid(source, part))
        {
            return (null, gone?.Status == 404 ? gone : source, IsTold(source) || gone?.Status == 404);
        }

        var seen = await client.StatusAsync(account, id, stop);
        return MastodonStatus.Of(seen.Body) is { } status ? (status.Media.SequenceEqual(part.Media) ? status : null, seen, true) : (null, seen, seen.Status == 404);
    }

    // Not found may mean that the status is gone, or that this server does not tell how a text was written: so the status itself is asked for, too.
    private async Task<(CallAnswer Source, CallAnswer? Seen)> WordsAsync(MastodonAccount account, string id, CancellationToken stop)
    {
        var source = await client.SourceAsync(account, id, stop);
        return (source, source.Status == 404 ? await client.StatusAsync(account, id, stop) : null);
    }

    private static bool IsTold(CallAnswer source) => source.IsOk && source.Text("text") is not null;

    private static bool IsSaid(CallAnswer source, MastodonPart part) => source.IsOk && source.Text("text")?.Trim() == part.Text.Trim();
}
