using System.Runtime.CompilerServices;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Reading;

/// <summary>What other modules read of posts.</summary>
internal sealed class PostReader(HubDbContext db, PostDesk desk, IMedia media) : IPosts
{
    public async Task<Result<PostView>> FindAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        return opened.Succeeded ? opened.Value.View() : Result<PostView>.Refused(opened.Errors);
    }

    public async Task<IReadOnlyDictionary<Guid, PostView>> FindManyAsync(IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop) =>
        await db.Set<Post>().Where(p => ids.Contains(p.Id)).Where(PostAccess.Readable(by)).AsViews().ToDictionaryAsync(p => p.Id, stop);

    public async Task<IReadOnlyList<PostView>> ApprovedAsync(DateTimeOffset? before, int most, Actor by, CancellationToken stop)
    {
        // Whoever writes or reads all may read what is approved: no further filter inside the query.
        if (!by.Can(PostsPermissions.Write) && !by.Can(PostsPermissions.ReadAll))
        {
            return [];
        }

        var approved = db.Set<Post>().Where(p => p.Stage == PostStage.Approved && p.TrashedAt == null);
        approved = before is { } at ? approved.Where(p => p.UpdatedAt < at) : approved;
        return await approved.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Id).Take(most).AsViews().ToListAsync(stop);
    }

    public async Task<Result<RevisionView>> RevisionAsync(Guid revisionId, Actor by, CancellationToken stop)
    {
        if (await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId, stop) is not { } revision)
        {
            return new NotThere("revision");
        }

        var post = await desk.OpenAsync(revision.PostId, by, stop);
        return post.Succeeded ? revision.View() : new NotThere("revision");
    }

    public async Task<Result<RevisionView>> VerifiedAsync(Guid revisionId, CancellationToken stop)
    {
        var revision = await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId, stop);
        var signed = await db.Set<Approval>().Where(a => a.RevisionId == revisionId).Select(a => a.Hash).ToListAsync(stop);
        if (revision is null || signed.Count == 0)
        {
            return new NotApproved();
        }

        // From what will be sent, not from the stored text: whatever reading it loses or adds shows here.
        var content = revision.Content();
        var hash = CanonicalForm.Hash(CanonicalForm.Write(content));
        if (hash != revision.Hash || !signed.Contains(hash) || !await PicturesAreTheSameAsync(content, stop))
        {
            return new HashDiffers(revision.Number);
        }

        return revision.View();
    }

    public async Task<(PostView Post, PostContent Working)?> WorkingAsync(Guid id, CancellationToken stop) =>
        await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is { } post ? (post.View(), post.Content()) : null;

    public async IAsyncEnumerable<(PostView Post, PostContent Working)> AllAsync([EnumeratorCancellation] CancellationToken stop)
    {
        const int Batch = 200;
        var after = Guid.Empty;
        while (true)
        {
            var from = after;
            var posts = await db.Set<Post>().AsNoTracking().Where(p => p.Id.CompareTo(from) > 0).OrderBy(p => p.Id).Take(Batch).ToListAsync(stop);
            foreach (var post in posts)
            {
                yield return (post.View(), post.Content());
            }

            if (posts.Count < Batch)
            {
                yield break;
            }

            after = posts[^1].Id;
        }
    }

    /// <summary>A picture that did not exist when the revision was cut has no hash to differ from.</summary>
    private async Task<bool> PicturesAreTheSameAsync(PostContent content, CancellationToken stop)
    {
        var signed = content.Media.Where(m => m.Sha256.Length > 0).ToList();
        var now = signed.Count == 0 ? null : await media.FindManyAsync([.. signed.Select(m => m.AssetId)], stop);
        return signed.TrueForAll(m => now!.TryGetValue(m.AssetId, out var asset) && asset.Sha256 == m.Sha256);
    }
}
