using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Site.Caching;
using ContentHub.Site.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Site.Articles;

/// <summary>Makes a revision live: one local transaction, keyed by the post, without effect when this publication was shown before.</summary>
internal sealed class ProjectArticle(HubDbContext db, IPeople people, IMedia media, PostMarkdown markdown, PageCache pages, IWakeUp wakeUp)
{
    /// <param name="publicationId">Key of the delivery.</param>
    /// <param name="revision">Verified by publishing.</param>
    /// <param name="at">The actual time of the delivery.</param>
    /// <param name="stop">Cancels before the commit only.</param>
    public async Task<Result<Article>> HandleAsync(Guid publicationId, RevisionView revision, DateTimeOffset at, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var article = await db.Set<Article>().FirstOrDefaultAsync(a => a.PostId == revision.PostId, stop);
        if (article is not null && await db.Set<ShownPublication>().AnyAsync(d => d.PublicationId == publicationId && d.RevisionId == revision.Id, stop))
        {
            return article;
        }

        if (await ObjectionAsync(revision, stop) is { } objection)
        {
            return Result<Article>.Refused(objection);
        }

        var earlier = article?.Slug;
        article = await FillAsync(article, publicationId, revision, at, stop);
        await LeaveRedirectAsync(earlier, article, at, stop);
        var tags = await TagAsync(article, revision.Content.Tags, stop);
        db.Add(new ShownPublication { PublicationId = publicationId, RevisionId = revision.Id, PostId = revision.PostId, At = at });
        db.Raise(new ArticlePublished(article.PostId, publicationId, tags));
        await media.MarkPublicAsync(await PicturesAsync(article, stop), stop);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (earlier != article.Slug)
        {
            return new SlugTaken(article.Slug, "another post"); // it went live between our look and our write
        }

        await transaction.CommitAsync(CancellationToken.None);
        // Other instances, and the search index, learn it from the outbox; here nobody may read the old page a moment longer.
        pages.Evict(CacheTag.Changed(article.PostId, tags));
        wakeUp.Wake(OutboxWork.Name);
        return article;
    }

    private async Task<Error?> ObjectionAsync(RevisionView revision, CancellationToken stop)
    {
        if (SiteChecks.Of(revision.Content).FirstOrDefault() is { } error)
        {
            return error;
        }

        var slug = revision.Content.Slug;
        var other = await db.Set<Article>().Where(a => a.Slug == slug && a.PostId != revision.PostId).Select(a => a.Title).FirstOrDefaultAsync(stop);
        return other is null ? null : new SlugTaken(slug, other);
    }

    private async Task<Article> FillAsync(Article? live, Guid publicationId, RevisionView revision, DateTimeOffset at, CancellationToken stop)
    {
        var content = revision.Content;
        var article = live ?? new Article
        {
            PostId = revision.PostId,
            PublicationId = publicationId,
            RevisionId = revision.Id,
            Position = await FreePositionAsync(at, stop),
            Slug = content.Slug,
            Title = "",
            Summary = "",
            Body = "",
            Language = "",
            AuthorId = content.AuthorId,
            ReadingMinutes = 1,
            PublishedAt = at,
            UpdatedAt = at,
        };
        (article.PublicationId, article.RevisionId, article.Slug, article.AuthorId) = (publicationId, revision.Id, content.Slug, content.AuthorId);
        (article.Title, article.Summary, article.Body) = (Readable.Line(content.Title), Readable.Line(content.Summary), Readable.Text(content.Body));
        (article.Language, article.Disclosure, article.CanonicalUrl) = (Readable.Language(content.Language), Readable.Line(content.Disclosure), Canonical(content.CanonicalUrl));
        (article.CoverAssetId, article.CoverAlt) = (content.Cover?.AssetId, Readable.Line(content.Cover?.Alt));
        (article.ReadingMinutes, article.UpdatedAt) = (markdown.ReadingMinutes(article.Body), at);
        if (live is null)
        {
            db.Add(article);
        }

        return article;
    }

    private static string Canonical(string url) =>
        Uri.TryCreate(Readable.Line(url), UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http" ? parsed.AbsoluteUri : "";

    private async Task<long> FreePositionAsync(DateTimeOffset at, CancellationToken stop)
    {
        if (db.IsPostgres)
        {
            // Two instances that publish in the same moment would take the same place. Until commit; SQLite has one writer anyway.
            await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(7206119)", stop);
        }

        var wanted = Positions.Of(at);
        var nearby = wanted + 1_000_000;
        var last = await db.Set<Article>().Where(a => a.Position >= wanted && a.Position < nearby).MaxAsync(a => (long?)a.Position, stop);
        return last + 1 ?? wanted;
    }

    private async Task LeaveRedirectAsync(string? earlier, Article article, DateTimeOffset at, CancellationToken stop)
    {
        // The live post owns its address, whoever had it before.
        await db.Set<PastAddress>().Where(r => r.Slug == article.Slug).ExecuteDeleteAsync(stop);
        if (earlier is not null && earlier != article.Slug)
        {
            db.Add(new PastAddress { Slug = earlier, PostId = article.PostId, Since = at });
        }
    }

    /// <summary>Returns the keys it has now or had before.</summary>
    private async Task<List<string>> TagAsync(Article article, IReadOnlyList<string> labels, CancellationToken stop)
    {
        var before = await db.Set<ArticleTag>().Where(t => t.PostId == article.PostId).Select(t => t.TagKey).ToListAsync(stop);
        await db.Set<ArticleTag>().Where(t => t.PostId == article.PostId).ExecuteDeleteAsync(stop);
        var tags = labels.Select(Readable.Line).Where(l => l.Length > 0).Select(l => (Key: TagKey.Of(l), Label: l)).DistinctBy(t => t.Key).ToList();
        db.AddRange(tags.Select((tag, i) => new ArticleTag
        {
            PostId = article.PostId,
            TagKey = tag.Key,
            Label = tag.Label,
            Ordinal = i,
            Position = article.Position,
        }));
        (article.TopicKey, article.TopicLabel) = tags.Count == 0 ? ("", "") : tags[0];
        return [.. before.Union(tags.Select(t => t.Key))];
    }

    private async Task<IReadOnlyCollection<Guid>> PicturesAsync(Article article, CancellationToken stop)
    {
        var used = markdown.AssetsIn(article.Body).ToHashSet();
        foreach (var id in new[] { article.CoverAssetId, (await people.FindAsync(article.AuthorId, stop))?.PhotoAssetId }.OfType<Guid>())
        {
            used.Add(id);
        }

        return used;
    }
}
