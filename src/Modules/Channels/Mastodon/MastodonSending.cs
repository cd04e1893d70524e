using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Mastodon;

// Puts the thread there, part by part. Each part has its own key and is looked for before it is made, so the whole may be repeated.
internal sealed class MastodonSending(MastodonClient client, MastodonLookUp lookUp, MastodonPictures pictures)
{
    public async Task<DeliveryOutcome> SendAsync(MastodonAccount account, MastodonTicket kept, CancellationToken stop)
    {
        if (await pictures.UnreadyAsync(kept, account, stop) is { } unready)
        {
            return unready;
        }

        var (there, refusal) = await ChangeAsync(account, kept, stop);
        if (refusal is not null)
        {
            return refusal;
        }

        var (last, trouble) = await CreateAsync(account, kept, there, stop);
        if (trouble is not null)
        {
            return trouble;
        }

        // What the earlier revision said beyond this one, its end first.
        foreach (var id in kept.Standing.Skip(kept.Parts.Count).Reverse())
        {
            var gone = await client.DeleteAsync(account, id, stop);
            if (!gone.IsOk && gone.Status != 404)
            {
                return Delivered(kept, there, gone, " A reply of the earlier text could not be removed there; remove it by hand.");
            }
        }

        return Delivered(kept, there, last!, "");
    }

    public static DeliveryOutcome Delivered(MastodonTicket kept, IReadOnlyList<MastodonStatus> there, CallAnswer answer, string remark) => answer.Becomes(
        OutcomeKind.Delivered, $"Posted to Mastodon as @{kept.Handle}.{remark}", MastodonIds.Joined(there.Select(s => s.Id)), there[0].Url);

    private async Task<(List<MastodonStatus> There, DeliveryOutcome? Refusal)> ChangeAsync(MastodonAccount account, MastodonTicket kept, CancellationToken stop)
    {
        List<MastodonStatus> there = [];
        foreach (var (id, part) in kept.Standing.Zip(kept.Parts))
        {
            var changed = await client.ChangeAsync(account, id, MastodonStatus.Changed(part, kept.Language), stop);
            if (changed.Status == 404)
            {
                return (there, MastodonOutcomes.Deleted(changed));
            }

            if (!changed.IsOk || MastodonStatus.Of(changed.Body) is not { } status)
            {
                return (there, MastodonOutcomes.AfterSending(changed));
            }

            there.Add(status);
            if (there.Count == kept.Parts.Count && kept.Standing.Count <= kept.Parts.Count)
            {
                return (there, Delivered(kept, there, changed, ""));
            }
        }

        return (there, null);
    }

    private async Task<(CallAnswer? Last, DeliveryOutcome? Trouble)> CreateAsync(MastodonAccount account, MastodonTicket kept, List<MastodonStatus> there, CancellationToken stop)
    {
        var sight = await lookUp.BehindAsync(account, kept, there, stop);
        if (!sight.Asked)
        {
            // Something is there whose words the server does not tell: it may be ours.
            return (null, sight.Answer.Status == 404 ? MastodonOutcomes.Unasked(sight.Answer) : there.Count == 0 ? MastodonOutcomes.BeforeSending(sight.Answer) : Incomplete(kept, there, sight.Answer));
        }

        var last = sight.Answer;
        while (there.Count < kept.Parts.Count)
        {
            var number = there.Count;
            last = await client.CreateAsync(account, MastodonStatus.Body(kept.Parts[number], kept.Visibility, kept.Language, there.LastOrDefault()?.Id), kept.KeyOf(number), stop);
            if (!last.IsOk || MastodonStatus.Of(last.Body) is not { } status)
            {
                return (last, number == 0 ? MastodonOutcomes.AfterSending(last) : Incomplete(kept, there, last));
            }

            there.Add(status);
        }

        return (last, null);
    }

    // The first post stands: a reply that is refused for good is told, and one that is only unclear is looked up and made later.
    private static DeliveryOutcome Incomplete(MastodonTicket kept, List<MastodonStatus> there, CallAnswer answer) =>
        MastodonOutcomes.AfterSending(answer).Kind is OutcomeKind.Rejected or OutcomeKind.Reauthorize
            ? Delivered(kept, there, answer, $" Reply {there.Count} of {kept.Parts.Count - 1} was refused: {answer.Reason}. Post it there by hand.")
            : answer.Becomes(OutcomeKind.Unknown, $"The first post is at Mastodon, and reply {there.Count} of {kept.Parts.Count - 1} is not confirmed. ContentHub looks at the thread and completes it.");
}
