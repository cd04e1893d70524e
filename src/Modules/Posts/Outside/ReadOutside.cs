using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Outside;

/// <summary>One revision for people without an account.</summary>
internal sealed class ReadOutside(
    HubDbContext db, PostDesk desk, CutRevision cut, PostMarkdown markdown, IMedia media, IPeople people, IEnumerable<IVariantComposer> composers) : IOutsideReading
{
    public async Task<Result<RevisionView>> CutAsync(Guid postId, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(postId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<RevisionView>.Refused(opened.Errors);
        }

        var post = opened.Value;
        Error? objection = post switch
        {
            { InTrash: true } => new InTrash(),
            { Stage: PostStage.Archived } => new ReopenFirst(post.Stage),
            { Title.Length: 0 } => new TitleMissing(),
            _ when string.IsNullOrWhiteSpace(post.Body) => new BodyMissing(),
            _ => null,
        };
        return objection is null ? (await cut.HandleAsync(post, CutReason.ForGuest, by.Id, stop)).View() : objection;
    }

    public async Task<OutsidePage?> OpenAsync(Guid revisionId, string pathBase, string picturesAt, CancellationToken stop)
    {
        if (await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId, stop) is not { } revision
            || await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == revision.PostId, stop) is not { } post)
        {
            return null;
        }

        var content = revision.Content();
        var assets = await media.FindManyAsync([.. Pictures(content)], stop);
        var context = new MarkdownContext(pathBase, assets, FirstImageEager: content.Cover is null) { PicturesAt = picturesAt };
        return new OutsidePage(
            revision.View(), content.Title.Length > 0 ? content.Title : "Untitled", content.Summary, (await people.FindAsync(content.AuthorId, stop))?.Name ?? "", content.Language,
            content.Cover is { } cover ? assets.GetValueOrDefault(cover.AssetId) : null, content.Cover?.Alt ?? "", markdown.ToHtmlBlocks(content.Body, context),
            [.. content.Variants.Select(v => new OutsideVariant(v.Channel, composers.FirstOrDefault(c => c.Channel == v.Channel)?.Label ?? v.Channel, v.Text))],
            markdown.ReadingMinutes(content.Body), post.InTrash, post.InTrash || post.Stage is PostStage.Archived);
    }

    public async Task<IReadOnlySet<Guid>> PicturesAsync(Guid revisionId, CancellationToken stop) =>
        await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId, stop) is { } revision
        && await db.Set<Post>().AnyAsync(p => p.Id == revision.PostId && p.TrashedAt == null, stop)
            ? Pictures(revision.Content())
            : new HashSet<Guid>();

    public async Task<IReadOnlyDictionary<Guid, int>> NewestAsync(IReadOnlyCollection<Guid> postIds, CancellationToken stop) => await db.Set<Revision>()
        .Where(r => postIds.Contains(r.PostId)).GroupBy(r => r.PostId).Select(g => new { g.Key, Number = g.Max(r => r.Number) }).ToDictionaryAsync(g => g.Key, g => g.Number, stop);

    public string HashOf(PostContent content) => CanonicalForm.Hash(CanonicalForm.Write(content));

    private HashSet<Guid> Pictures(PostContent content) =>
        [.. markdown.AssetsIn(content.Body), .. content.Cover is { } cover ? [cover.AssetId] : Array.Empty<Guid>()];
}
