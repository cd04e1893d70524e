using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Orchard;

// Reads the site. Not found may also mean that its content API or its tokens are switched off, so a post counts as gone only while its blog is found.
internal sealed class OrchardLookUp(OrchardClient client, OrchardTokens tokens)
{
    public async Task<(Standing Standing, CallAnswer Answer)> SeeAsync(OrchardAccount account, string id, ChannelPost post, CancellationToken stop)
    {
        var seen = await ItemAsync(account, id, stop);
        var standing = OrchardStanding.Of(seen, post);
        if (standing is not Standing.Hidden)
        {
            return (standing, seen);
        }

        var blog = await ItemAsync(account, account.List, stop);
        return IsItem(blog) ? (standing, seen) : (Standing.Unasked, blog);
    }

    public Task<CallAnswer> ItemAsync(OrchardAccount account, string id, CancellationToken stop) => tokens.CallAsync(account, token => client.ItemAsync(account, token, id, stop), stop);

    public static bool IsItem(CallAnswer answer) => answer.IsOk && answer.Text("ContentItemId") is not null;
}
