using System.Text.Json;
using ContentHub.Channels.Articles;
using ContentHub.Channels.Calls;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Dev;

internal enum Standing
{
    // DEV did not say.
    Unasked,

    Missing,

    // No mark of this post: somebody else's.
    Foreign,

    // Ours, and readers don't see this revision.
    Waiting,

    // Ours, readers saw it, and a person took it from them.
    Unpublished,

    Live,
}

// Article: null where it is missing or nobody said.
internal sealed record DevSight(JsonElement? Article, bool IsPublished, CallAnswer Answer, bool Asked)
{
    public Standing Of(ChannelPost post)
    {
        if (Article is not { } article)
        {
            return Asked ? Standing.Missing : Standing.Unasked;
        }

        var mark = DevArticle.MarkIn(article);
        return mark?.Post != post.Revision.PostId ? Standing.Foreign
            : IsPublished ? (mark.Publication == ArticleMark.Of(post).Publication ? Standing.Live : Standing.Waiting)
            : post.Earlier is null ? Standing.Waiting
            : Standing.Unpublished;
    }
}

// DEV shows an article by its id only while it is published; drafts are in a list.
internal sealed class DevLookUp(DevClient client)
{
    private const int MostPages = 10;

    public async Task<DevSight> SeeAsync(DevAccount account, long id, CancellationToken stop)
    {
        var seen = await client.ArticleAsync(account, id, stop);
        return seen.IsOk && seen.Body!.Value.NumberOf("id") == id ? new DevSight(seen.Body, true, seen, true)
            : seen.Status != 404 ? new DevSight(null, false, seen, false)
            : await FindAsync(account, "unpublished", article => article.NumberOf("id") == id, stop);
    }

    // An article with this canonical address: no two of them are there.
    public Task<DevSight> SeeAsync(DevAccount account, string canonical, CancellationToken stop) =>
        FindAsync(account, "all", article => article.StringOf("canonical_url") == canonical, stop);

    public Task<DevSight> SeeAsync(DevAccount account, ArticleMark mark, CancellationToken stop) =>
        FindAsync(account, "all", article => DevArticle.MarkIn(article)?.Post == mark.Post, stop);

    private async Task<DevSight> FindAsync(DevAccount account, string which, Func<JsonElement, bool> isIt, CancellationToken stop)
    {
        for (var page = 1; ; page++)
        {
            var listed = await client.MineAsync(account, which, page, stop);
            if (!listed.IsOk || listed.Body is not { ValueKind: JsonValueKind.Array })
            {
                return new DevSight(null, false, listed, false);
            }

            var articles = listed.Body.Items().ToList();
            if (articles.Where(isIt).Select(a => (JsonElement?)a).FirstOrDefault() is { } found)
            {
                return new DevSight(found, found.PartOf("published") is { ValueKind: JsonValueKind.True }, listed, true);
            }

            if (articles.Count < DevClient.PerPage || page == MostPages)
            {
                return new DevSight(null, false, listed, articles.Count < DevClient.PerPage);
            }
        }
    }
}
