using System.Text.Encodings.Web;
using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Slack;

// A message in one channel, posted by a bot: it can be looked for by its metadata, changed and removed.
internal sealed class SlackBotChannel(SlackBotClient client) : IChannel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ChannelDescription Description { get; } = SlackDescription.OfBot;

    public IReadOnlyList<Finding> Check(ChannelPost post) =>
        SlackText.Check(SlackText.Part(post.Revision.Content, post.Permalink, SlackVariant.BotKind), post.Revision.Content.Disclosure, SlackVariant.BotKind);

    public async Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop)
    {
        if (Check(post).Refusal() is { } refusal)
        {
            return (null, refusal);
        }

        var (account, trouble) = SlackBotAccount.From(connection);
        if (account is null)
        {
            return (null, new DeliveryOutcome(OutcomeKind.Reauthorize, trouble!));
        }

        var who = await client.WhoAsync(account, stop);
        if (!SlackBotOutcomes.IsOk(who))
        {
            return (null, SlackBotOutcomes.BeforeSending(who));
        }

        if (SlackBotTicket.From(earlier) is { } kept)
        {
            return kept.Conversation == account.Conversation ? ((kept with { Tried = true }).Kept(), null) : (null, Elsewhere(OutcomeKind.Reauthorize));
        }

        if (post.Earlier is { } standing && (SlackBotTicket.From(standing.Ticket)?.Conversation != account.Conversation || standing.RemoteId is null))
        {
            return (null, Elsewhere(OutcomeKind.Rejected));
        }

        var newest = await client.NewestAsync(account, stop);
        return SlackBotOutcomes.IsList(newest)
            ? (new SlackBotTicket(account.Conversation, SlackText.Part(post.Revision.Content, post.Permalink, SlackVariant.BotKind).Text, post.Earlier?.RemoteId, Find(newest, _ => true) ?? "0").Kept(), null)
            : (null, SlackBotOutcomes.BeforeSending(newest));
    }

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, null, async (account, kept) =>
        {
            var seen = await SeeAsync(account, kept, stop);
            if (!SlackBotOutcomes.IsList(seen))
            {
                return SlackBotOutcomes.BeforeSending(seen);
            }

            if (Find(seen, m => SlackBotMessage.IsPublication(m, post)) is { } there)
            {
                return await DeliveredAsync(account, seen, there, stop);
            }

            if (kept.Ts is not null && Find(seen, m => SlackBotMessage.IsPost(m, post)) is null)
            {
                return seen.Becomes(OutcomeKind.Rejected, "Somebody deleted the message at Slack. Withdraw it here too, then schedule it anew.");
            }

            if (kept is { Ts: null, Tried: true } && SlackBotOutcomes.HasMore(seen))
            {
                return SlackBotOutcomes.LookYourself(seen);
            }

            var message = SlackBotMessage.Of(post, kept);
            var answer = kept.Ts is null ? await client.SendAsync(account, message, stop) : await client.ChangeAsync(account, message, stop);
            return SlackBotOutcomes.IsOk(answer) && answer.Text("ts") is { Length: > 0 } ts ? await DeliveredAsync(account, answer, ts, stop) : SlackBotOutcomes.AfterSending(answer);
        });

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, OutcomeKind.Unknown, async (account, kept) =>
        {
            var seen = await SeeAsync(account, kept, stop);
            return !SlackBotOutcomes.IsList(seen) ? SlackBotOutcomes.Unasked(seen)
                : Find(seen, m => SlackBotMessage.IsPublication(m, post)) is { } there ? await DeliveredAsync(account, seen, there, stop)
                : kept.Ts is null && SlackBotOutcomes.HasMore(seen) ? SlackBotOutcomes.LookYourself(seen)
                : seen.Becomes(OutcomeKind.NotThere, "Slack does not show this revision.");
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, OutcomeKind.Rejected, async (account, _) =>
        {
            var gone = await client.DeleteAsync(account, remoteId, stop);
            return SlackBotOutcomes.IsOk(gone) || SlackBotOutcomes.IsGone(gone) ? gone.Becomes(OutcomeKind.Withdrawn, "The message is no longer at Slack.", remoteId) : SlackBotOutcomes.AfterSending(gone);
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = SlackBotAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var who = await client.WhoAsync(account, stop);
        // Reading the channel needs the right that a lost answer is looked up with.
        var seen = SlackBotOutcomes.IsOk(who) ? await client.NewestAsync(account, stop) : who;
        return SlackBotOutcomes.IsOk(seen) ? new ChannelHealth(null, $"@{who.Text("user")} at {who.Text("team")}") : ChannelHealth.Of(SlackBotOutcomes.BeforeSending(seen));
    }

    public Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = SlackBotAccount.From(connection).Account;
        return Task.FromResult(account is null ? new Rehearsal([]) : new Rehearsal([new RehearsedCall(
            $"POST {SlackBotClient.Address(account, "chat.postMessage")}",
            SlackBotMessage.Of(post, new SlackBotTicket(account.Conversation, SlackText.Part(post.Revision.Content, post.Permalink, SlackVariant.BotKind).Text, null)).ToJsonString(Readable))]));
    }

    // elsewhere: what it means that the connection leads to another channel than the one where this was begun; null where preparing has just asked.
    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, OutcomeKind? elsewhere, Func<SlackBotAccount, SlackBotTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(
            SlackBotAccount.From(connection), SlackBotTicket.From(ticket), "message at Slack", (account, kept) => elsewhere is { } kind && kept.Conversation != account.Conversation ? Task.FromResult(Elsewhere(kind)) : act(account, kept));

    private Task<CallAnswer> SeeAsync(SlackBotAccount account, SlackBotTicket kept, CancellationToken stop) =>
        kept.Ts is { } ts ? client.MessageAsync(account, ts, stop) : client.MessagesAsync(account, kept.Since, stop);

    private static string? Find(CallAnswer seen, Func<JsonElement, bool> isIt) => seen.Part("messages").Items().Where(isIt).Select(m => m.StringOf("ts")).FirstOrDefault();

    private static DeliveryOutcome Elsewhere(OutcomeKind kind) =>
        new(kind, "The message is in another channel than this connection now leads to, or nobody knows which it is. Enter that channel again, or change or remove the message there by hand.");

    // Without an address readers find it all the same.
    private async Task<DeliveryOutcome> DeliveredAsync(SlackBotAccount account, CallAnswer answer, string ts, CancellationToken stop) =>
        answer.Becomes(OutcomeKind.Delivered, "Posted to Slack.", ts, ServiceAddress.Shown((await client.LinkAsync(account, ts, stop)).Text("permalink")));
}
