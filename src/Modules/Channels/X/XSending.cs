using System.Text.Json;
using System.Text.Json.Nodes;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.X;

// X takes no key. So each try first reads the account's own timeline for the exact words, and only when they are certainly not there it posts them.
internal sealed class XSending(XClient client)
{
    private const int Most = 100;

    public async Task<DeliveryOutcome> SendAsync(XAccount account, XTicket kept, CancellationToken stop)
    {
        var (there, seen) = await LookAsync(account, kept, stop);
        if (there is not null)
        {
            return Found(account, kept, there, seen);
        }

        if (!XOutcomes.IsList(seen))
        {
            return XOutcomes.BeforeSending(seen);
        }

        var answer = await client.CreateAsync(account, Body(kept.Parts[0], null), stop);
        if (answer.Status == 201 && answer.Part("data")?.StringOf("id") is { Length: > 0 } id)
        {
            return await RepliesAsync(account, kept, id, answer, stop);
        }

        return XOutcomes.IsDuplicate(answer) ? await DuplicateAsync(account, kept, answer, stop) : XOutcomes.AfterSending(answer);
    }

    public async Task<DeliveryOutcome> LookUpAsync(XAccount account, XTicket kept, CancellationToken stop)
    {
        var (there, seen) = await LookAsync(account, kept, stop);
        return there is not null ? Found(account, kept, there, seen)
            : XOutcomes.IsList(seen) ? seen.Becomes(OutcomeKind.NotThere, "X does not show this post.")
            : XOutcomes.Unasked(seen);
    }

    public static JsonObject Body(XPart part, string? below)
    {
        var body = new JsonObject { ["text"] = part.Text };
        if (part.Media.Count > 0)
        {
            body["media"] = new JsonObject { ["media_ids"] = new JsonArray([.. part.Media.Select(m => (JsonNode)JsonValue.Create(m))]) };
        }

        if (below is not null)
        {
            body["reply"] = new JsonObject { ["in_reply_to_tweet_id"] = below };
        }

        return body;
    }

    public static string UrlOf(string handle, string id) => $"https://x.com/{handle}/status/{id}";

    private async Task<(string? Id, CallAnswer Seen)> LookAsync(XAccount account, XTicket kept, CancellationToken stop)
    {
        var seen = await client.TimelineAsync(account, kept.Since, Most, stop);
        return (SayingTheSame(seen, kept) is [.., var oldest] ? oldest : null, seen);
    }

    // The newest first.
    private static IReadOnlyList<string> SayingTheSame(CallAnswer seen, XTicket kept) =>
        seen.IsOk ? [.. seen.Part("data").Items().Where(p => XText.Same(TextOf(p), kept.Parts[0].Text)).Select(p => p.StringOf("id")).OfType<string>()] : [];

    private static string TextOf(JsonElement post) => XText.Read(post.StringOf("text") ?? "", [.. post.PartOf("entities")?.PartOf("urls").Items()
        .Select(u => (u.StringOf("url") ?? "", u.StringOf("expanded_url") ?? "")).Where(u => u.Item1.Length > 0) ?? []]);

    // X says that these words were posted already, and its timeline did not show them a moment before.
    private async Task<DeliveryOutcome> DuplicateAsync(XAccount account, XTicket kept, CallAnswer refused, CancellationToken stop)
    {
        var seen = await client.TimelineAsync(account, null, Most, stop);
        var same = SayingTheSame(seen, kept);
        // Only an older post proves that it is not ours that X means: a timeline may lag behind.
        return same.LastOrDefault(kept.IsNewer) is { } there ? Found(account, kept, there, seen)
            : same.Count > 0 ? refused.Becomes(OutcomeKind.Rejected, "X refuses these words as a repetition of an earlier post of this account. Look there; change a word, then approve and schedule it again.")
            : refused.Becomes(OutcomeKind.Unknown, $"X says that @{account.Handle} has posted these words already, and does not show where. Look there yourself: settle this as delivered if the post is there, or give it up.");
    }

    // The first post stands: whatever becomes of its replies, nothing is sent again because of them.
    private async Task<DeliveryOutcome> RepliesAsync(XAccount account, XTicket kept, string first, CallAnswer answer, CancellationToken stop)
    {
        List<string> ids = [first];
        while (ids.Count < kept.Parts.Count)
        {
            var reply = await client.CreateAsync(account, Body(kept.Parts[ids.Count], ids[^1]), stop);
            if (reply.Status != 201 || reply.Part("data")?.StringOf("id") is not { Length: > 0 } id)
            {
                var what = reply.Reach is Reach.Answered && reply.Status is >= 400 and < 500 ? $"was refused: {reply.Reason}" : "is not confirmed";
                return Delivered(account, ids, answer, $" Reply {ids.Count} of {kept.Parts.Count - 1} {what}. Look there, and post what is missing by hand.", kept.CostOf(ids.Count));
            }

            ids.Add(id);
        }

        return Delivered(account, ids, answer, "", kept.CostOf(ids.Count));
    }

    // What it cost is not known: somebody may have posted it by hand, and nobody knows of its replies.
    private static DeliveryOutcome Found(XAccount account, XTicket kept, string id, CallAnswer seen)
    {
        var unsure = kept.Parts.Count == 1 ? "" : " Look whether its replies are there, and post what is missing by hand.";
        return Delivered(account, [id], seen, unsure, null);
    }

    private static DeliveryOutcome Delivered(XAccount account, IReadOnlyList<string> ids, CallAnswer answer, string remark, long? cost)
    {
        var outcome = answer.Becomes(OutcomeKind.Delivered, $"Posted to X as @{account.Handle}.{remark}", XIds.Joined(ids), UrlOf(account.Handle, ids[0]));
        return outcome with { Exchange = outcome.Exchange! with { CostMicros = cost } };
    }
}
