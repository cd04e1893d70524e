using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Everything that may be repeated: the session, the picture, the handles of mentions, and the choice of key and time.
internal sealed class BlueskyPreparation(BlueskyClient client, BlueskySessions sessions, BlueskyThumbs thumbs, TidSource tids, TimeProvider clock)
{
    private const int MostMentions = 10;

    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, BlueskyAccount account, DeliveryTicket? earlier, CancellationToken stop)
    {
        var (session, trouble) = await sessions.OpenAsync(account, null, stop);
        if (session is null)
        {
            return (null, BlueskyOutcomes.BeforeSending(trouble!));
        }

        return earlier is null ? await FirstAsync(post, account, session, stop) : await AgainAsync(post, account, session, BlueskyTicket.From(earlier), stop);
    }

    private async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> FirstAsync(ChannelPost post, BlueskyAccount account, BlueskySession session, CancellationToken stop)
    {
        var (dids, unresolved) = await ResolveAsync(post, account, stop);
        if (unresolved is not null)
        {
            return (null, BlueskyOutcomes.BeforeSending(unresolved));
        }

        var thumb = post.Permalink is null ? Thumb.None : await thumbs.UploadAsync(post.Revision.Content.Cover, account, stop);
        if (thumb.Refusal is not null)
        {
            return (null, thumb.Refusal);
        }

        var now = clock.GetUtcNow();
        var record = BlueskyRecord.Make(post, now, dids, thumb.Blob);
        return (new BlueskyTicket(session.Did, session.Handle, tids.Next(), now, record, thumb.Blob is null ? null : now, thumb.Trouble).Kept(), null);
    }

    // A second try sends what the first one prepared, word for word. Only an upload that the service may have dropped is made again:
    // the same bytes have the same reference. An account that was switched meanwhile is told apart when sending.
    private async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> AgainAsync(
        ChannelPost post, BlueskyAccount account, BlueskySession session, BlueskyTicket kept, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (kept.Did != session.Did || kept.UploadedAt is null || kept.UploadedAt + BlueskyLimits.UploadKept > now)
        {
            return (kept.Kept(), null);
        }

        var thumb = await thumbs.UploadAsync(post.Revision.Content.Cover, account, stop);
        if (thumb.Refusal is not null)
        {
            return (null, thumb.Refusal);
        }

        var external = kept.Record["embed"]!["external"]!.AsObject();
        external.Remove("thumb");
        if (thumb.Blob is not null)
        {
            external["thumb"] = thumb.Blob.DeepClone();
        }

        return ((kept with { UploadedAt = thumb.Blob is null ? null : now, NoPicture = thumb.Trouble }).Kept(), null);
    }

    private async Task<(IReadOnlyDictionary<string, string> Dids, CallAnswer? Trouble)> ResolveAsync(ChannelPost post, BlueskyAccount account, CancellationToken stop)
    {
        var dids = new Dictionary<string, string>();
        var handles = BlueskyFacets.Find(BlueskyRecord.TextOf(post.Revision.Content)).Where(f => f.Kind == FacetKind.Mention).Select(f => f.Value).Distinct();
        foreach (var handle in handles.Take(MostMentions))
        {
            var (_, answer) = await sessions.CallAsync(account, null, s => client.ResolveHandleAsync(account, s.Access, handle, stop), stop);
            if (answer is { IsOk: true } && answer.Text("did") is { } did && did.StartsWith("did:", StringComparison.Ordinal))
            {
                dids[handle] = did;
            }
            else if (answer is not { Status: 400 or 404 })
            {
                return (dids, answer);
            }
        }

        return (dids, null);
    }
}
