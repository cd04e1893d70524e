using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// The records of one delivery at the network: a post and what stands below it. Each has a key of our own choice and is only ever
// created if absent, so a thread that broke off is completed by sending it again.
internal sealed class BlueskyRecords(BlueskyClient client, BlueskySessions sessions)
{
    public async Task<DeliveryOutcome> SendAsync(BlueskyAccount account, BlueskyTicket kept, CancellationToken stop)
    {
        var above = new List<(string Uri, string Cid)>();
        CallAnswer? last = null;
        foreach (var entry in kept.Entries())
        {
            var record = above.Count == 0 ? entry.Record : BlueskyRecord.Below(entry.Record, above[0].Uri, above[0].Cid, above[^1].Uri, above[^1].Cid);
            var (session, answer) = await sessions.CallAsync(account, kept.Did, s => client.PutRecordAsync(account, s.Access, kept.Did, entry.Rkey, record, stop), stop);
            if (answer is null)
            {
                return SwitchedAccount(kept, session!);
            }

            if (session is { } open && answer.IsSwapRefused)
            {
                // Something stands there: ours, changed by other software since, or somebody else's.
                answer = await client.GetRecordAsync(account, open.Access, kept.Did, entry.Rkey, stop);
                if (Trouble(answer, entry) is { } trouble)
                {
                    // Gone again between the two answers: the next try creates it or not, both are safe.
                    return trouble.Kind == OutcomeKind.NotThere ? trouble with { Kind = OutcomeKind.RetryAt } : trouble;
                }
            }

            if (session is null || !answer.IsOk || answer.Text("uri") != kept.UriOf(entry.Rkey) || answer.Text("cid") is not { } cid)
            {
                return Failed(kept, above.Count, answer, session is not null);
            }

            above.Add((kept.UriOf(entry.Rkey), cid));
            last = answer;
        }

        return Delivered(kept, last!);
    }

    public async Task<DeliveryOutcome> LookUpAsync(BlueskyAccount account, BlueskyTicket kept, CancellationToken stop)
    {
        var remark = "";
        CallAnswer? last = null;
        foreach (var entry in kept.Entries())
        {
            var (session, answer) = await sessions.CallAsync(account, null, s => client.GetRecordAsync(account, s.Access, kept.Did, entry.Rkey, stop), stop);
            last = answer!; // no account is meant, so there is always an answer
            if (session is null && !last.IsRecordMissing)
            {
                return BlueskyOutcomes.Outcome(OutcomeKind.Unknown, BlueskyOutcomes.BeforeSending(last).Message, last);
            }

            if (Trouble(last, entry) is { } trouble)
            {
                return trouble;
            }

            remark = entry.IsUnchanged(last.Part("value")!.Value) ? remark : " Its text was changed there since.";
        }

        return Delivered(kept, last!, remark);
    }

    // The last reply first: whoever reads meanwhile never sees an answer to nothing.
    public async Task<DeliveryOutcome> WithdrawAsync(BlueskyAccount account, BlueskyTicket kept, CancellationToken stop)
    {
        CallAnswer? last = null;
        foreach (var entry in kept.Entries().Reverse())
        {
            var (session, seen) = await sessions.CallAsync(account, kept.Did, s => client.GetRecordAsync(account, s.Access, kept.Did, entry.Rkey, stop), stop);
            if (seen is null)
            {
                return SwitchedAccount(kept, session!);
            }

            last = seen;
            if (seen.IsRecordMissing)
            {
                continue;
            }

            if (session is null || !seen.IsOk)
            {
                return BlueskyOutcomes.BeforeSending(seen);
            }

            if (seen.Text("cid") is not { } cid || seen.Part("value") is not { } value || !entry.IsOurs(value))
            {
                return BlueskyOutcomes.Outcome(OutcomeKind.Rejected, "Another post stands where ours was, so ContentHub leaves it alone. Remove it at Bluesky by hand.", seen, kept);
            }

            last = await client.DeleteRecordAsync(account, session.Access, kept.Did, entry.Rkey, cid, stop);
            if (!last.IsOk)
            {
                return last.IsSwapRefused || last.IsTokenOver
                    ? BlueskyOutcomes.Outcome(OutcomeKind.RetryAt, "The post changed at Bluesky just now. ContentHub tries again by itself.", last, kept)
                    : BlueskyOutcomes.AfterSending(last);
            }
        }

        return BlueskyOutcomes.Outcome(OutcomeKind.Withdrawn, "The post is no longer at Bluesky.", last!, kept);
    }

    // Null: our record is there.
    private static DeliveryOutcome? Trouble(CallAnswer seen, BlueskyEntry entry) => seen switch
    {
        { IsOk: true } when seen.Part("value") is { } value && entry.IsOurs(value) => null,
        { IsOk: true } => BlueskyOutcomes.Outcome(OutcomeKind.Unknown, "Another post stands at Bluesky where ours should be. Look at the account and settle it by hand.", seen),
        _ when seen.IsRecordMissing => BlueskyOutcomes.Outcome(OutcomeKind.NotThere, "Bluesky does not have this post, or not all of its thread.", seen),
        _ => BlueskyOutcomes.Unasked(seen),
    };

    // there: how many posts of the thread stand already.
    private static DeliveryOutcome Failed(BlueskyTicket kept, int there, CallAnswer answer, bool sent)
    {
        var outcome = !sent ? BlueskyOutcomes.BeforeSending(answer)
            : answer.Error == "BlobNotFound" ? BlueskyOutcomes.AfterSending(answer) with { RetryAt = kept.UploadedAt + BlueskyLimits.UploadKept }
            : BlueskyOutcomes.AfterSending(answer);
        // What is refused for good below a post that readers see is no reason to call that post refused.
        return there > 0 && outcome.Kind == OutcomeKind.Rejected
            ? Delivered(kept, answer, $" Reply {there} of its thread was refused and those after it are missing: {answer.Reason}. Add them at Bluesky by hand.")
            : outcome;
    }

    private static DeliveryOutcome Delivered(BlueskyTicket kept, CallAnswer answer, string remark = "") =>
        BlueskyOutcomes.Outcome(OutcomeKind.Delivered, $"Posted to Bluesky as @{kept.Handle}{Thread(kept)}.{remark}{kept.NoPicture}", answer, kept);

    private static string Thread(BlueskyTicket kept) => kept.Replies is { Count: > 0 } replies ? $", with {replies.Count} {(replies.Count == 1 ? "reply" : "replies")} below" : "";

    private static DeliveryOutcome SwitchedAccount(BlueskyTicket kept, BlueskySession now) =>
        new(OutcomeKind.Reauthorize, $"This delivery was begun as @{kept.Handle}, and the connection now signs in as @{now.Handle}. Connect the first account again, or cancel this delivery and schedule a new one.");
}
