using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Everything that may be repeated: the session, the picture, the handles of mentions, and the choice of key and time.
internal sealed class BlueskyPreparation(BlueskyClient client, BlueskySessions sessions, BlueskyThumbs thumbs, BlueskyPictures pictures, TidSource tids, TimeProvider clock)
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
        var content = post.Revision.Content;
        var parts = BlueskyParts.Of(BlueskyParts.Variant(content), content, post.Permalink);
        var (dids, unresolved) = await ResolveAsync(parts, account, stop);
        if (unresolved is not null)
        {
            return (null, BlueskyOutcomes.BeforeSending(unresolved));
        }

        var thumb = parts.Any(p => p.Card) ? await thumbs.UploadAsync(content.Cover, account, stop) : Thumb.None;
        var (uploaded, refusal) = await pictures.UploadAsync(parts[0].Pictures, account, stop);
        if ((thumb.Refusal ?? refusal) is { } refused)
        {
            return (null, refused);
        }

        // A thread is read by its times: each post is a moment younger than the one before.
        var now = clock.GetUtcNow();
        BlueskyEntry Entry(BlueskyPart part, int number) =>
            new(tids.Next(), BlueskyRecord.Make(part, post, now.AddMilliseconds(number), dids, thumb.Blob, number == 0 ? uploaded : []));
        List<BlueskyEntry> entries = [.. parts.Select(Entry)];
        var ticket = new BlueskyTicket(
            session.Did, session.Handle, entries[0].Rkey, now, entries[0].Record, thumb.Blob is null && uploaded.Count == 0 ? null : now, thumb.Trouble, entries.Count == 1 ? null : entries[1..]);
        return (ticket.Kept(), null);
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

        var content = post.Revision.Content;
        var card = kept.Entries().Select(e => e.Record["embed"]?["external"]?.AsObject()).FirstOrDefault(c => c is not null);
        var thumb = card is null ? Thumb.None : await thumbs.UploadAsync(content.Cover, account, stop);
        var (_, refusal) = await pictures.UploadAsync(BlueskyParts.Variant(content).Pictures, account, stop);
        if ((thumb.Refusal ?? refusal) is { } refused)
        {
            return (null, refused);
        }

        card?.Remove("thumb");
        if (thumb.Blob is not null)
        {
            card!["thumb"] = thumb.Blob.DeepClone();
        }

        return ((kept with { UploadedAt = now, NoPicture = thumb.Trouble }).Kept(), null);
    }

    private async Task<(IReadOnlyDictionary<string, string> Dids, CallAnswer? Trouble)> ResolveAsync(IReadOnlyList<BlueskyPart> parts, BlueskyAccount account, CancellationToken stop)
    {
        var dids = new Dictionary<string, string>();
        var handles = parts.SelectMany(p => BlueskyFacets.Find(p.Text)).Where(f => f.Kind == FacetKind.Mention).Select(f => f.Value).Distinct();
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
