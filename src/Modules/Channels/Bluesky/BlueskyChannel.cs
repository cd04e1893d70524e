using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Bluesky;

// Maps a post to one record at Bluesky, a thread to several. Each has a key of our own choice and is only ever created if absent, so
// sending twice with the same ticket leaves one of each.
internal sealed class BlueskyChannel(BlueskyClient client, BlueskySessions sessions, BlueskyPreparation preparation, BlueskyRecords records, TimeProvider clock) : IChannel
{
    public ChannelDescription Description { get; } = new(
        BlueskyVariant.Kind, "Bluesky", BlueskyAccount.Settings, NeedsPermalink: true, CanUpdate: false, CanWithdraw: true, VerifiedOn: new DateOnly(2026, 11, 22))
    {
        What = "A text with a link card, or a thread.",
        Limits =
        [
            new("Text", $"{BlueskyLimits.Graphemes} characters and {BlueskyLimits.Bytes:N0} bytes", new Uri("https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json")),
            new("Pictures", $"{BlueskyLimits.Pictures} of {BlueskyLimits.PictureBytes:N0} bytes; the network takes 2,000,000, older servers 1,000,000", new Uri("https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/images.json")),
            new("Thread", $"{BlueskyLimits.Thread} posts; the network has no limit"),
            new("Picture of the link card", $"{BlueskyLimits.ThumbBytes:N0} bytes; the network takes 1,000,000", new Uri("https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json")),
            new("Sign-ins", "30 in 5 minutes", new Uri("https://docs.bsky.app/docs/advanced-guides/rate-limits")),
            new("Writes", "5,000 points an hour and 35,000 a day; a post costs 3", new Uri("https://docs.bsky.app/docs/advanced-guides/rate-limits")),
        ],
        Changes = "Nothing: Bluesky's apps do not show that a post was edited. A newer revision is a second post, or withdraw the first one.",
    };

    public IReadOnlyList<Finding> Check(ChannelPost post) => BlueskyChecks.Post(post);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(
        ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), BlueskyAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        With(connection, account => records.SendAsync(account, BlueskyTicket.From(ticket), stop));

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        With(connection, account => records.LookUpAsync(account, BlueskyTicket.From(ticket), stop));

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        With(connection, account => records.WithdrawAsync(account, BlueskyTicket.From(ticket), stop));

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

    private static Task<DeliveryOutcome> With(ChannelConnection connection, Func<BlueskyAccount, Task<DeliveryOutcome>> act)
    {
        var (account, trouble) = BlueskyAccount.From(connection);
        return account is null ? Task.FromResult(new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!)) : act(account);
    }
}
