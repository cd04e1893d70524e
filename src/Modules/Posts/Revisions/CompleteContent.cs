using ContentHub.Data;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Revisions;

/// <summary>
/// A working copy as it would be published: with the hashes of all pictures and a text for every network in use. While nobody changed a word since
/// the last revision, what was generated then still stands: neither a new release nor a newly connected network takes a signature away.
/// </summary>
internal sealed class CompleteContent(HubDbContext db, IMedia media, NetworksInUse networks, WrittenVariants written)
{
    public async Task<PostContent> HandleAsync(Post post, PostContent content, CancellationToken stop)
    {
        var wanted = MediaReferences.In(content);
        var found = wanted.Count == 0 ? null : await media.FindManyAsync(wanted, stop);
        var used = await networks.HandleAsync(stop);
        // Pictures that were chosen for a network that is no longer connected say nothing.
        content = content with { Variants = [.. content.Variants.Where(v => v.Text.Length > 0 || used.Any(c => c.Channel == v.Channel))] };
        var own = content.Variants.Where(v => v.Text.Length > 0).ToList();
        var complete = content with
        {
            Media = [.. wanted.Order().Select(id => new MediaHash(id, found!.TryGetValue(id, out var asset) ? asset.Sha256 : ""))],
            Variants = [.. own, .. used.Where(c => !own.Exists(v => v.Channel == c.Channel)).Select(c => Made(c, content))],
        };
        return await LastAsync(post, stop) is { } last && Words(written.Only(last)) == Words(content) ? complete with { Variants = last.Content().Variants } : complete;
    }

    private static ChannelVariant Made(IVariantComposer composer, PostContent content) =>
        (content.Variant(composer.Channel) ?? new ChannelVariant(composer.Channel, "")).Saying(composer.Compose(content));

    private async Task<Revision?> LastAsync(Post post, CancellationToken stop) => post.CurrentRevisionId is { } id
        ? db.Set<Revision>().Local.FirstOrDefault(r => r.Id == id) ?? await db.Set<Revision>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, stop)
        : null;

    private static string Words(PostContent content) => CanonicalForm.Write(content with { Media = [] });
}
