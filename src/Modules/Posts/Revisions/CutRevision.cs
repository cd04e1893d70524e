using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Revisions;

/// <summary>Cuts a revision of the working copy into the running unit of work. What was cut already is not cut twice.</summary>
internal sealed class CutRevision(HubDbContext db, CompleteContent complete, TraceSuggestions trace, Ids ids, TimeProvider clock)
{
    /// <returns>The new revision, or the present one when nothing changed since.</returns>
    public async Task<Revision> HandleAsync(Post post, CutReason reason, Guid by, CancellationToken stop)
    {
        var working = post.Content();
        var content = await complete.HandleAsync(post, working, stop);
        var canonical = CanonicalForm.Write(content);
        var hash = CanonicalForm.Hash(canonical);
        var last = await LastAsync(post, stop);
        if (last?.Hash == hash)
        {
            return last;
        }

        var revision = new Revision
        {
            Id = ids.New(),
            PostId = post.Id,
            Number = (last?.Number ?? 0) + 1,
            Hash = hash,
            Canonical = canonical,
            GeneratedFor = string.Join(' ', content.Variants.Select(v => v.Channel).Where(c => working.VariantFor(c) is null)),
            Reason = reason,
            CutById = by,
            CutAt = clock.GetUtcNow(),
        };
        db.Add(revision);
        post.CurrentRevisionId = revision.Id;
        await trace.HandleAsync(post.Id, revision.Id, stop);
        return revision;
    }

    /// <summary>Everything that would be published.</summary>
    public Task<PostContent> CompleteAsync(Post post, PostContent content, CancellationToken stop) => complete.HandleAsync(post, content, stop);

    /// <summary>The hash that a revision of this working copy has, or would have.</summary>
    public async Task<string> HashAsync(Post post, PostContent content, CancellationToken stop) =>
        CanonicalForm.Hash(CanonicalForm.Write(await complete.HandleAsync(post, content, stop)));

    private async Task<Revision?> LastAsync(Post post, CancellationToken stop) => post.CurrentRevisionId is { } id
        ? db.Set<Revision>().Local.FirstOrDefault(r => r.Id == id) ?? await db.Set<Revision>().SingleAsync(r => r.Id == id, stop)
        : null;
}
