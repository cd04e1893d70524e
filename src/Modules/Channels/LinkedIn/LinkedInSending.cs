using System.Text.Json;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.LinkedIn;

// The one call that makes a post visible, its first comment, and the look for what became of it.
internal sealed class LinkedInSending(LinkedInClient client)
{
    private const int Newest = 50;

    // Clocks of two companies.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(10);

    public async Task<DeliveryOutcome> SendAsync(LinkedInAccount account, LinkedInTicket kept, CancellationToken stop)
    {
        var answer = await client.CreateAsync(account, (System.Text.Json.Nodes.JsonObject)kept.Post.DeepClone(), stop);
        if (answer.Status is 201 && (answer.CreatedId ?? answer.Text("id")) is { Length: > 0 } urn)
        {
            return Delivered(kept, answer, urn, await CommentAsync(account, kept, urn, stop));
        }

        return answer.DuplicateOf is { } other ? await AdoptAsync(account, kept, other, answer, stop) : LinkedInOutcomes.AfterSending(answer);
    }

    // Reads the newest posts of the page. The posts of a profile can be read by nobody.
    public async Task<DeliveryOutcome> LookUpAsync(LinkedInAccount account, LinkedInTicket kept, CancellationToken stop)
    {
        if (!account.IsReadable)
        {
            return new DeliveryOutcome(OutcomeKind.Unknown, "LinkedIn lets nobody read the posts of a profile. Look at your profile and say whether the post is there.");
        }

        var answer = await client.PostsAsync(account, Newest, stop);
        if (!answer.IsOk || answer.Part("elements") is not { ValueKind: JsonValueKind.Array } posts)
        {
            return LinkedInOutcomes.Unasked(answer);
        }

        var ours = posts.EnumerateArray().FirstOrDefault(p => IsOurs(p, kept));
        return ours.StringOf("id") is { } urn ? Delivered(kept, answer, urn, CommentUnsure(kept)) : answer.Becomes(OutcomeKind.NotThere, "LinkedIn does not show this post on the page.");
    }

    public static string UrlOf(string urn) => $"https://www.linkedin.com/feed/update/{urn}/";

    // LinkedIn says that these words stand there already. Its word for it is not enough: it also names posts that are gone.
    private async Task<DeliveryOutcome> AdoptAsync(LinkedInAccount account, LinkedInTicket kept, string urn, CallAnswer refused, CancellationToken stop)
    {
        if (!account.IsReadable)
        {
            return refused.Becomes(OutcomeKind.Unknown, $"LinkedIn says that this text is already on the profile, as {UrlOf(urn)}. Look there and say whether it is this post.");
        }

        var seen = await client.PostAsync(account, urn, stop);
        return seen.Body is { } post && seen.IsOk && IsOurs(post, kept) ? Delivered(kept, seen, urn, CommentUnsure(kept))
            : seen.Status == 404 ? refused.Becomes(OutcomeKind.Rejected, "LinkedIn refuses these words as a repetition of a post that is no longer there. Change a word, then approve and schedule it again.")
            : seen.IsOk ? refused.Becomes(OutcomeKind.Rejected, "LinkedIn refuses these words as a repetition of another post of this account. Change a word, then approve and schedule it again.")
            : LinkedInOutcomes.Unasked(seen);
    }

    // The post stands: whatever becomes of its comment, nothing is sent again because of it.
    private async Task<string> CommentAsync(LinkedInAccount account, LinkedInTicket kept, string urn, CancellationToken stop)
    {
        if (kept.Comment is null)
        {
            return "";
        }

        var answer = await client.CommentAsync(account, urn, kept.Comment, stop);
        return answer.Status is 200 or 201 ? " With its first comment."
            : answer.Reach is Reach.Answered && answer.Status is >= 400 and < 500 ? $" Its first comment was refused: {answer.Reason}. Write it there by hand."
            : " Its first comment is not confirmed. Look there, and write it by hand if it is missing.";
    }

    private static string CommentUnsure(LinkedInTicket kept) => kept.Comment is null ? "" : " Look whether its first comment is there, and write it by hand if it is missing.";

    // The same words below another article, or from before this delivery began, are another post.
    private static bool IsOurs(JsonElement post, LinkedInTicket kept) => post.ValueKind == JsonValueKind.Object && post.StringOf("author") == kept.Author
        && LittleText.Plain(post.StringOf("commentary") ?? "") == LittleText.Plain(kept.Commentary)
        && Address(post.PartOf("content")?.PartOf("article")?.StringOf("source")) == Address(kept.Source)
        && (post.NumberOf("createdAt") ?? long.MaxValue) >= (kept.At - Skew).ToUnixTimeMilliseconds();

    private static string? Address(string? written) => Uri.TryCreate(written, UriKind.Absolute, out var uri) ? uri.AbsoluteUri.TrimEnd('/') : written;

    private static DeliveryOutcome Delivered(LinkedInTicket kept, CallAnswer answer, string urn, string remark) =>
        answer.Becomes(OutcomeKind.Delivered, $"Posted to LinkedIn as {kept.Name}.{remark}{kept.NoPicture}", urn, UrlOf(urn));
}
