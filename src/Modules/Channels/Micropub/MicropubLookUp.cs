using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Micropub;

internal enum Standing
{
    // The site did not say, this time.
    Unasked,

    // The site can't be asked for its newest entries, or its answer proves nothing.
    CannotSay,

    Missing,

    // No mark of this post: somebody else's.
    Foreign,

    // Ours, of an earlier revision.
    Earlier,

    Live,
}

internal sealed record MicropubSight(Standing Standing, string? Url, CallAnswer Answer);

// Reads the site: one entry by its address, or the newest entries for our mark.
internal sealed class MicropubLookUp(MicropubClient client)
{
    private const int Newest = 50;

    public async Task<MicropubSight> SeeAsync(MicropubAccount account, string url, ChannelPost post, CancellationToken stop)
    {
        var seen = await client.SourceAsync(account, url, stop);
        if (!seen.IsOk || seen.Part("properties") is null)
        {
            return new MicropubSight(seen.Status is 404 or 410 || (seen.Status == 400 && seen.Error is "invalid_request" or "not_found") ? Standing.Missing : Standing.Unasked, null, seen);
        }

        var mark = MicropubEntry.MarkIn(seen.Body!.Value);
        return new MicropubSight(mark?.Post != post.Revision.PostId ? Standing.Foreign : mark == ArticleMark.Of(post) ? Standing.Live : Standing.Earlier, url, seen);
    }

    public async Task<MicropubSight> SeeNewestAsync(MicropubAccount account, ChannelPost post, CancellationToken stop)
    {
        var listed = await client.NewestAsync(account, Newest, stop);
        if (!listed.IsOk || listed.Part("items") is not { ValueKind: System.Text.Json.JsonValueKind.Array } items)
        {
            return new MicropubSight(listed.IsOk || listed.Status is 400 or 404 or 405 or 501 ? Standing.CannotSay : Standing.Unasked, null, listed);
        }

        var entries = items.EnumerateArray().Select(e => (Mark: MicropubEntry.MarkIn(e), Url: MicropubEntry.UrlOf(e))).ToList();
        var ours = entries.Where(e => e.Mark == ArticleMark.Of(post)).ToList();
        var url = ours.Select(e => e.Url).FirstOrDefault(u => u is not null);
        return new MicropubSight(url is not null ? Standing.Live : ours.Count == 0 && (IsEmpty(listed, entries.Count) || entries.Any(e => e.Mark is not null)) ? Standing.Missing : Standing.CannotSay, url, listed);
    }

    // Entries without a mark prove nothing: the site may throw comments out, leave texts out of lists, or have more that are newer. One mark of ours proves that it keeps them.
    private static bool IsEmpty(CallAnswer listed, int entries) => entries == 0 && listed.Part("paging")?.PartOf("after") is null;
}
