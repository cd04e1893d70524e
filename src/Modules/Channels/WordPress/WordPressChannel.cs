using System.Text.Json.Nodes;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.WordPress;

// A post of a WordPress site. Its id exists before anything is shown, so publishing and changing are the same call on the same post,
// and a second time changes nothing.
internal sealed class WordPressChannel(WordPressClient client, WordPressPreparation preparation, WordPressTerms terms, ArticleWriter articles) : IChannel
{
    public ChannelDescription Description { get; } = WordPressDescription.Of;

    public IReadOnlyList<Finding> Check(ChannelPost post) => WordPressChecks.Of(post);

    public Task<(DeliveryTicket? Ticket, DeliveryOutcome? Refusal)> PrepareAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket? earlier, CancellationToken stop) =>
        Opening.PrepareAsync(Check(post), WordPressAccount.From(connection), account => preparation.PrepareAsync(post, account, earlier, stop));

    public Task<DeliveryOutcome> SendAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            var seen = await client.PostAsync(account, kept.Id, stop);
            var standing = WordPressStanding.Of(seen, post);
            if (standing is not (Standing.Waiting or Standing.Live))
            {
                return Says(standing, seen, kept);
            }

            // Sent although it may be live: somebody may have changed it there between two tries.
            var answer = await client.ChangeAsync(account, kept.Id, WordPressPost.Whole(post, await articles.WriteAsync(post, stop), kept, account), stop);
            // A plugin may refuse after the post was published: what stands there decides.
            var there = answer.Status is >= 400 and < 500 ? await client.PostAsync(account, kept.Id, stop) : answer;
            return WordPressStanding.Of(there, post) is var after and (Standing.Live or Standing.Moderated) ? Says(after, there, kept) : WordPressOutcomes.AfterReading(answer);
        });

    public Task<DeliveryOutcome> FollowUpAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Site!, OutcomeKind.Unknown);
            }

            var seen = await client.PostAsync(account, kept.Id, stop);
            return WordPressStanding.Of(seen, post) switch
            {
                Standing.Waiting or Standing.Unpublished or Standing.Missing => seen.Becomes(OutcomeKind.NotThere, "WordPress does not show this revision."),
                Standing.Unasked => WordPressOutcomes.Unasked(seen),
                Standing.Foreign => seen.Becomes(OutcomeKind.Unknown, "Another post stands at WordPress where ours should be. Look at the site and settle it by hand."),
                Standing.Trashed => seen.Becomes(OutcomeKind.Unknown, "The post is in the trash at WordPress. Restore it there or give it up here."),
                var there => Says(there, seen, kept),
            };
        });

    public Task<DeliveryOutcome> WithdrawAsync(ChannelPost post, ChannelConnection connection, DeliveryTicket ticket, string remoteId, CancellationToken stop) =>
        WithAsync(connection, ticket, async (account, kept) =>
        {
            if (!kept.IsOf(account))
            {
                return ArticleOutcomes.Elsewhere(kept.Site!, OutcomeKind.Rejected);
            }

            var seen = await client.PostAsync(account, kept.Id, stop);
            switch (WordPressStanding.Of(seen, post))
            {
                case Standing.Missing or Standing.Trashed:
                    return Withdrawn(seen, kept);
                case Standing.Foreign:
                    return seen.Becomes(OutcomeKind.Rejected, "Another post stands where ours was, so ContentHub leaves it alone. Remove it at WordPress by hand.");
                case Standing.Unasked:
                    return WordPressOutcomes.BeforeSending(seen);
                default:
                    var gone = await client.TrashAsync(account, kept.Id, stop);
                    if (gone.HasNoTrash)
                    {
                        var draft = await client.UnpublishAsync(account, kept.Id, stop);
                        return draft.Text("status") == "draft" ? There(OutcomeKind.Withdrawn, "The post is unpublished at WordPress and stays there as a draft: this site has no trash.", draft, kept) : WordPressOutcomes.AfterReading(draft);
                    }

                    return gone.IsOk || gone.IsTrashedAlready || gone.IsPostMissing ? Withdrawn(gone, kept) : WordPressOutcomes.AfterReading(gone);
            }
        });

    public async Task<ChannelHealth> ProbeAsync(ChannelConnection connection, CancellationToken stop)
    {
        var (account, trouble) = WordPressAccount.From(connection);
        if (account is null)
        {
            return ChannelHealth.Bad(trouble!);
        }

        var me = await client.MeAsync(account, stop);
        if (!me.IsOk || me.Part("capabilities") is not { } rights)
        {
            return ChannelHealth.Of(WordPressOutcomes.BeforeSending(me));
        }

        var health = WordPressDescription.HealthOf(me.Text("name") ?? me.Text("slug"), rights);
        return health.Trouble is null && (await terms.CategoriesAsync(account, stop)).Refusal is { } missing ? health with { Trouble = missing.Message } : health;
    }

    public async Task<Rehearsal> RehearseAsync(ChannelPost post, ChannelConnection connection, CancellationToken stop)
    {
        var account = WordPressAccount.From(connection).Account;
        return account is null ? new Rehearsal([]) : WordPressRehearsal.Of(post, await articles.WriteAsync(post, stop), account);
    }

    private static Task<DeliveryOutcome> WithAsync(ChannelConnection connection, DeliveryTicket ticket, Func<WordPressAccount, WordPressTicket, Task<DeliveryOutcome>> act) =>
        Opening.WithAsync(WordPressAccount.From(connection), WordPressTicket.From(ticket), "post at WordPress", act);

    private static DeliveryOutcome Says(Standing standing, CallAnswer answer, WordPressTicket kept) => standing switch
    {
        Standing.Live => There(OutcomeKind.Delivered, $"Published at WordPress.{kept.Remark}", answer, kept),
        Standing.Moderated => There(OutcomeKind.Pending, "WordPress has the post and keeps it for a look by its own people.", answer, kept),
        Standing.Missing => answer.Becomes(OutcomeKind.RetryAt, "The draft is no longer at WordPress. ContentHub makes a new one."),
        Standing.Unasked => WordPressOutcomes.BeforeSending(answer),
        Standing.Trashed => answer.Becomes(OutcomeKind.Rejected, "Somebody moved the post to the trash at WordPress. Restore it there, or withdraw it here and schedule it anew."),
        Standing.Unpublished => WordPressOutcomes.Unpublished(answer),
        _ => answer.Becomes(OutcomeKind.Rejected, "Another post stands at WordPress where ours should be, so it was left alone. Schedule this one anew."),
    };

    private static DeliveryOutcome There(OutcomeKind kind, string message, CallAnswer answer, WordPressTicket kept) =>
        answer.Becomes(kind, message, JsonValue.Create(kept.Id).ToJsonString(), ServiceAddress.Shown(answer.Text("link")));

    private static DeliveryOutcome Withdrawn(CallAnswer answer, WordPressTicket kept) => There(OutcomeKind.Withdrawn, "The post is in the trash at WordPress.", answer, kept);
}
