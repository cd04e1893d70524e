using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Maps a post to one record at Bluesky. The record has a key of our own choice and is only ever created if absent, so sending
// twice with the same ticket leaves one record.
internal sealed class BlueskyChannel(BlueskyClient client, BlueskySessions sessions, BlueskyPreparation preparation, TimeProvider clock) : IChannel
{
    public ChannelDescription Description { get; } = new(
        BlueskyVariant.Kind, "Bluesky", BlueskyAccount.Settings, NeedsPermalink: true, CanUpdate: false, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 22))
    {
        Limits =
        [
            new("Text", $"{BlueskyLimits.Graphemes} characters and {BlueskyLimits.Bytes:N0} bytes", new Uri("https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json")),
            new("Picture of the link card", $"{BlueskyLimits.ThumbBytes:N0} bytes; the network takes 1,000,000", new Uri("https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json")),
            new("Sign-ins", "30 in 5 minutes", new Uri("https://docs.bsky.app/docs/advanced-guides/rate-limits")),
            new("Writes", "5,000 points an hour and 35,000 a day; a post costs 3", new Uri("https://docs.bsky.app/docs/advanced-guides/rate-limits")),
        ],
        Changes = "Nothing: Bluesky's apps do not show that a post was edited. A newer revision is a second post, or withdraw the first one.",
    };

    public IReadOnlyList<Finding> Check(ChannelPost post) => BlueskyChecks.Post(post);

    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(
        ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop)
    {
        if (Check(post).Refusal() is { } refusal)
        {
            return (null, refusal);
        }

        var (account, trouble) = BlueskyAccount.From(connection);
        return account is null ? (null, new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!)) : await preparation.PrepareAsync(post, account, earlier, stop);
    }

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            var (session, answer) = await sessions.CallAsync(account, kept.Did, s => client.PutRecordAsync(account, s.Access, kept, stop), stop);
            return answer switch
            {
                null => SwitchedAccount(kept, session!),
                _ when session is null => BlueskyOutcomes.BeforeSending(answer),
                { IsOk: true } when answer.Text("uri") == kept.Uri => Delivered(kept, answer),
                { IsSwapRefused: true } => AfterSwapRefused(await LookUpAsync(account, kept, stop)),
                { Error: "BlobNotFound" } => BlueskyOutcomes.AfterSending(answer) with { RetryAt = kept.UploadedAt + BlueskyLimits.UploadKept },
                _ => BlueskyOutcomes.AfterSending(answer),
            };
        });

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, (account, kept) => LookUpAsync(account, kept, stop));

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            var (session, seen) = await sessions.CallAsync(account, kept.Did, s => client.GetRecordAsync(account, s.Access, kept, stop), stop);
            if (seen is null)
            {
                return SwitchedAccount(kept, session!);
            }

            if (session is null || !seen.IsOk)
            {
                return seen.IsRecordMissing ? Withdrawn(kept, seen) : BlueskyOutcomes.BeforeSending(seen);
            }

            if (seen.Text("cid") is not { } cid || seen.Part("value") is not { } value || !kept.IsOurs(value))
            {
                return BlueskyOutcomes.Outcome(OutcomeKind.Rejected, "Another post stands where ours was, so ContentHub leaves it alone. Remove it at Bluesky by hand.", seen, kept);
            }

            var gone = await client.DeleteRecordAsync(account, session.Access, kept, cid, stop);
            return gone.IsOk ? Withdrawn(kept, gone)
                : gone.IsSwapRefused || gone.IsTokenOver ? BlueskyOutcomes.Outcome(OutcomeKind.RetryAt, "The post changed at Bluesky just now. ContentHub tries again by itself.", gone, kept)
                : BlueskyOutcomes.AfterSending(gone);
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = BlueskyAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var (session, answer) = await sessions.CallAsync(account, null, s => client.GetSessionAsync(account, s.Access, stop), stop);
        if (answer is { IsOk: false })
        {
            return ChannelHealth.Of(BlueskyOutcomes.BeforeSending(answer));
        }

        return answer?.Part("active") is { ValueKind: JsonValueKind.False }
            ? ChannelHealth.Bad("This account is not active. Sign in at Bluesky to see why.")
            : new ChannelHealth(null, session is null ? null : $"@{session.Handle}");
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop) =>
        Task.FromResult(BlueskyRehearsal.Of(post, BlueskyAccount.From(connection).Account, clock.GetUtcNow()));

    private static async Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<BlueskyAccount, BlueskyTicket, Task<DeliveryOutcome>> act)
    {
        var (account, trouble) = BlueskyAccount.From(connection);
        return account is null ? new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!) : await act(account, BlueskyTicket.From(ticket));
    }

    private async Task<DeliveryOutcome> LookUpAsync(BlueskyAccount account, BlueskyTicket kept, CancellationToken stop)
    {
        var (session, answer) = await sessions.CallAsync(account, null, s => client.GetRecordAsync(account, s.Access, kept, stop), stop);
        var seen = answer!; // no account is meant, so there is always an answer
        return seen switch
        {
            { IsOk: true } when seen.Part("value") is { } value && kept.IsOurs(value) => Delivered(kept, seen, kept.IsUnchanged(value) ? "" : " Its text was changed there since."),
            { IsOk: true } => BlueskyOutcomes.Outcome(OutcomeKind.Unknown, "Another post stands at Bluesky where ours should be. Look at the account and settle it by hand.", seen),
            _ when seen.IsRecordMissing => BlueskyOutcomes.Outcome(OutcomeKind.NotThere, "Bluesky does not have this post.", seen),
            _ when session is null => BlueskyOutcomes.Outcome(OutcomeKind.Unknown, BlueskyOutcomes.BeforeSending(seen).Message, seen),
            _ => BlueskyOutcomes.Unasked(seen),
        };
    }

    private static DeliveryOutcome AfterSwapRefused(DeliveryOutcome seen) =>
        // Gone again between the two answers: the next try creates it or not, both are safe.
        seen.Kind == OutcomeKind.NotThere ? seen with { Kind = OutcomeKind.RetryAt } : seen;

    private static DeliveryOutcome Delivered(BlueskyTicket kept, CallAnswer answer, string remark = "") =>
        BlueskyOutcomes.Outcome(OutcomeKind.Delivered, $"Posted to Bluesky as @{kept.Handle}.{remark}{kept.NoPicture}", answer, kept);

    private static DeliveryOutcome Withdrawn(BlueskyTicket kept, CallAnswer answer) =>
        BlueskyOutcomes.Outcome(OutcomeKind.Withdrawn, "The post is no longer at Bluesky.", answer, kept);

    private static DeliveryOutcome SwitchedAccount(BlueskyTicket kept, BlueskySession now) =>
        new(OutcomeKind.Reauthorize, $"This delivery was begun as @{kept.Handle}, and the connection now signs in as @{now.Handle}. Connect the first account again, or cancel this delivery and schedule a new one.");
}
