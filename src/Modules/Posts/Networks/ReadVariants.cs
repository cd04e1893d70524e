using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Networks;

/// <summary>What each network gets of a post, as it is signed and sent.</summary>
internal sealed class ReadVariants(HubDbContext db, CompleteContent complete, IEnumerable<IVariantComposer> composers, IEnumerable<INetworks> networks)
{
    /// <param name="content">Of a post that the caller may read; it need not be saved.</param>
    public async Task<IReadOnlyList<VariantLine>> HandleAsync(Guid postId, PostContent content, CancellationToken stop)
    {
        var post = await db.Set<Post>().SingleAsync(p => p.Id == postId, stop);
        var whole = await complete.HandleAsync(post, content, stop);
        var book = networks.FirstOrDefault();
        List<VariantLine> lines = [];
        foreach (var composer in composers.OrderBy(c => c.Label, StringComparer.Ordinal))
        {
            if (whole.Variant(composer.Channel) is { } variant)
            {
                var link = book is null ? null : await book.LinkAsync(postId, content, composer.Channel, stop);
                lines.Add(new VariantLine(composer, variant, content.VariantFor(composer.Channel) is null, composer.Preview(variant, whole, link)));
            }
        }

        return lines;
    }
}
