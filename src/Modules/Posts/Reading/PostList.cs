using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Reading;

internal sealed record PostListItem(PostView Post, string AuthorName, string HolderName, PublicationNote? Note);

/// <summary>The list of posts: last changed first, 50 a page, only what the person may read.</summary>
internal sealed class PostList(HubDbContext db, IPeople people, IEnumerable<IPostFinder> finders, IEnumerable<IPublicationNotes> notes)
{
    public const int Size = 50;
    private const int MostHits = 200;
    private const int RareTag = 300;

    public async Task<Page<PostListItem>> HandleAsync(PostListFilter filter, Actor by, CancellationToken stop)
    {
        var narrow = await NarrowAsync(filter, by, stop);
        var posts = by.Can(PostsPermissions.ReadAll) ? narrow(db.Set<Post>()) : Visible(filter, by, narrow);
        var rows = await InOrder(posts).AsViews().ToListAsync(stop);
        var shown = rows.Take(Size).ToList();
        var next = rows.Count > Size ? new Cursor(shown[^1].UpdatedAt, shown[^1].Id).ToString() : null;
        return new Page<PostListItem>(await ItemsAsync(shown, by, stop), next);
    }

    /// <summary>
    /// What this person may read, each reason walked along its own index and only as far as one page needs: a single OR over the
    /// reasons would sort the whole table.
    /// </summary>
    private IQueryable<Post> Visible(PostListFilter filter, Actor by, Func<IQueryable<Post>, IQueryable<Post>> narrow)
    {
        var ids = PostAccess.Reasons(by, filter.Stage, filter.AuthorId, filter.Trash)
            .Select(reason => InOrder(narrow(db.Set<Post>().Where(reason))).Select(p => p.Id))
            .Aggregate((IQueryable<Guid>?)null, (all, one) => all is null ? one : all.Union(one));
        return ids is null ? db.Set<Post>().Where(p => false) : db.Set<Post>().Where(p => ids.Contains(p.Id));
    }

    private static IQueryable<Post> InOrder(IQueryable<Post> posts) => posts.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(Size + 1);

    private async Task<Func<IQueryable<Post>, IQueryable<Post>>> NarrowAsync(PostListFilter filter, Actor by, CancellationToken stop)
    {
        var byText = await ByTextAsync(filter.Text, by, stop);
        var byTag = await ByTagAsync(filter.Tag, stop);
        var after = Cursor.Of(filter.After);
        return posts =>
        {
            posts = filter.Trash ? posts.Where(p => p.TrashedAt != null) : posts.Where(p => p.TrashedAt == null);
            posts = filter.Stage is { } stage ? posts.Where(p => p.Stage == stage) : posts;
            posts = filter.AuthorId is { } author ? posts.Where(p => p.AuthorId == author) : posts;
            posts = filter.Language is { Length: > 0 } language ? posts.Where(p => p.Language == language) : posts;
            posts = filter.From is { } from ? posts.Where(p => p.UpdatedAt >= from) : posts;
            posts = filter.To is { } to ? posts.Where(p => p.UpdatedAt < to) : posts;
            posts = after is null ? posts : posts.Where(p => p.UpdatedAt < after.At || (p.UpdatedAt == after.At && p.Id.CompareTo(after.Id) < 0));
            return byTag(byText(posts));
        };
    }

    /// <summary>A rare tag leads to its posts; a common one is met soon while walking along the list.</summary>
    private async Task<Func<IQueryable<Post>, IQueryable<Post>>> ByTagAsync(string text, CancellationToken stop)
    {
        var tag = PostTag.KeyOf(PlainText.Line(text));
        if (tag.Length == 0)
        {
            return posts => posts;
        }

        var tagged = db.Set<PostTag>().Where(t => t.Tag == tag);
        return await tagged.Take(RareTag + 1).CountAsync(stop) <= RareTag
            ? posts => posts.Where(p => tagged.Select(t => t.PostId).Contains(p.Id))
            : posts => posts.Where(p => db.Set<PostTag>().Any(t => t.PostId == p.Id && t.Tag == tag));
    }

    /// <summary>Full text where the Library is installed, the beginning of the title otherwise.</summary>
    private async Task<Func<IQueryable<Post>, IQueryable<Post>>> ByTextAsync(string text, Actor by, CancellationToken stop)
    {
        var clean = PlainText.Line(text.Length > 500 ? text[..500] : text);
        if (clean.Length == 0)
        {
            return posts => posts;
        }

        if (finders.FirstOrDefault() is { } finder)
        {
            var hits = await finder.FindAsync(clean, by, MostHits, stop);
            return posts => posts.Where(p => hits.Contains(p.Id));
        }

        var beginning = Post.KeyOf(clean);
        return posts => posts.Where(p => p.TitleKey.StartsWith(beginning));
    }

    private async Task<IReadOnlyList<PostListItem>> ItemsAsync(IReadOnlyList<PostView> posts, Actor by, CancellationToken stop)
    {
        var names = await people.FindManyAsync([.. posts.SelectMany(p => new[] { p.AuthorId, p.HolderId }).Distinct()], stop);
        var ids = posts.Select(p => p.Id).ToList();
        var said = notes.FirstOrDefault() is { } source && ids.Count > 0 ? await source.ForAsync(ids, by, stop) : new Dictionary<Guid, PublicationNote>();
        string Name(Guid id) => names.TryGetValue(id, out var person) ? person.Name : "Somebody who left";
        return [.. posts.Select(p => new PostListItem(p, Name(p.AuthorId), Name(p.HolderId), said.GetValueOrDefault(p.Id)))];
    }
}
