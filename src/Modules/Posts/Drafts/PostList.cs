using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Drafts;

/// <summary>What the list is narrowed to; everything empty shows all that is not in the trash.</summary>
internal sealed record PostListFilter
{
    public string Text { get; init; } = "";

    public PostStage? Stage { get; init; }

    public Guid? AuthorId { get; init; }

    public string Tag { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>Changed at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Changed before.</summary>
    public DateTimeOffset? To { get; init; }

    public bool Trash { get; init; }

    /// <summary>The <c>Next</c> of the page before.</summary>
    public string? After { get; init; }
}

internal sealed record PostListItem(PostView Post, string AuthorName, string HolderName, PublicationNote? Note);

/// <summary>The list of posts: last changed first, 50 a page, only what the person may read.</summary>
internal sealed class PostList(HubDbContext db, IPeople people, IEnumerable<IPostFinder> finders, IEnumerable<IPublicationNotes> notes)
{
    public const int Size = 50;
    private const int MostHits = 200;

    public async Task<Page<PostListItem>> HandleAsync(PostListFilter filter, Actor by, CancellationToken stop)
    {
        var posts = Narrow(db.Set<Post>().Where(PostAccess.Readable(by)), filter);
        posts = await FindAsync(posts, filter.Text, by, stop);
        if (Cursor.Of(filter.After) is { } after)
        {
            posts = posts.Where(p => p.UpdatedAt < after.At || (p.UpdatedAt == after.At && p.Id.CompareTo(after.Id) < 0));
        }

        var rows = await posts.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(Size + 1).AsViews().ToListAsync(stop);
        var shown = rows.Take(Size).ToList();
        var next = rows.Count > Size ? new Cursor(shown[^1].UpdatedAt, shown[^1].Id).ToString() : null;
        return new Page<PostListItem>(await ItemsAsync(shown, by, stop), next);
    }

    private IQueryable<Post> Narrow(IQueryable<Post> posts, PostListFilter filter)
    {
        posts = filter.Trash ? posts.Where(p => p.TrashedAt != null) : posts.Where(p => p.TrashedAt == null);
        posts = filter.Stage is { } stage ? posts.Where(p => p.Stage == stage) : posts;
        posts = filter.AuthorId is { } author ? posts.Where(p => p.AuthorId == author) : posts;
        posts = filter.Language is { Length: > 0 } language ? posts.Where(p => p.Language == language) : posts;
        posts = filter.From is { } from ? posts.Where(p => p.UpdatedAt >= from) : posts;
        posts = filter.To is { } to ? posts.Where(p => p.UpdatedAt < to) : posts;
        var tag = PostTag.KeyOf(PlainText.Line(filter.Tag));
        return tag.Length == 0 ? posts : posts.Where(p => db.Set<PostTag>().Any(t => t.PostId == p.Id && t.Tag == tag));
    }

    /// <summary>Full text where the Library is installed, the beginning of the title otherwise.</summary>
    private async Task<IQueryable<Post>> FindAsync(IQueryable<Post> posts, string text, Actor by, CancellationToken stop)
    {
        var clean = PlainText.Line(text.Length > 500 ? text[..500] : text);
        if (clean.Length == 0)
        {
            return posts;
        }

        if (finders.FirstOrDefault() is { } finder)
        {
            var hits = await finder.FindAsync(clean, by, MostHits, stop);
            return posts.Where(p => hits.Contains(p.Id));
        }

        var beginning = Post.KeyOf(clean);
        return posts.Where(p => p.TitleKey.StartsWith(beginning));
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
