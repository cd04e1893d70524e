using ContentHub.Data;
using ContentHub.Kernel.Time;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Revisions;

/// <summary>Cuts a revision of the working copy into the running unit of work. What was cut already is not cut twice.</summary>
internal sealed class CutRevision(HubDbContext db, IMedia media, IEnumerable<IVariantComposer> composers, TraceSuggestions trace, Ids ids, TimeProvider clock)
{
    /// <returns>The new revision, or the present one when nothing changed since.</returns>
    public async Task<Revision> HandleAsync(Post post, CutReason reason, Guid by, CancellationToken stop)
    {
        var canonical = CanonicalForm.Write(await CompleteAsync(post.Content(), stop));
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
            Reason = reason,
            CutById = by,
            CutAt = clock.GetUtcNow(),
        };
        db.Add(revision);
        post.CurrentRevisionId = revision.Id;
        await trace.HandleAsync(post.Id, revision.Id, stop);
        return revision;
    }

    /// <summary>Everything that would be published: with the hashes of all pictures and a text for every network.</summary>
    public async Task<PostContent> CompleteAsync(PostContent content, CancellationToken stop)
    {
        var wanted = MediaReferences.In(content);
        var found = wanted.Count == 0 ? null : await media.FindManyAsync(wanted, stop);
        var written = content.Variants.Select(v => v.Channel).ToHashSet();
        return content with
        {
            Media = [.. wanted.Order().Select(id => new MediaHash(id, found!.TryGetValue(id, out var asset) ? asset.Sha256 : ""))],
            Variants = [.. content.Variants, .. composers.Where(c => !written.Contains(c.Channel)).Select(c => new ChannelVariant(c.Channel, c.Compose(content)))],
        };
    }

    /// <summary>The hash that a revision of this working copy has, or would have.</summary>
    public async Task<string> HashAsync(PostContent content, CancellationToken stop) =>
        CanonicalForm.Hash(CanonicalForm.Write(await CompleteAsync(content, stop)));

    private async Task<Revision?> LastAsync(Post post, CancellationToken stop) => post.CurrentRevisionId is { } id
        ? db.Set<Revision>().Local.FirstOrDefault(r => r.Id == id) ?? await db.Set<Revision>().SingleAsync(r => r.Id == id, stop)
        : null;
}
