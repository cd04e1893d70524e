using System.Text.RegularExpressions;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Writing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Networks;

/// <summary>Opens what one network gets of a post.</summary>
internal sealed partial class ReadNetwork(HubDbContext db, PostDetailsQuery details, CompleteContent complete, HoldDesk holds, NetworksInUse networks, IEnumerable<IVariantComposer> composers, IEnumerable<INetworks> book)
{
    /// <summary>An article may have hundreds of pictures.</summary>
    private const int MostOffered = 40;

    public async Task<Result<NetworkView>> HandleAsync(Guid id, string channel, Actor by, CancellationToken stop)
    {
        var found = await details.HandleAsync(id, by, stop);
        if (!found.Succeeded)
        {
            return Result<NetworkView>.Refused(found.Errors);
        }

        var all = await networks.HandleAsync(stop);
        // A revision may hold a text for a network that is no longer connected.
        if (composers.FirstOrDefault(c => c.Channel == channel) is not { } composer)
        {
            return new NotThere("network");
        }

        var content = found.Value.Content;
        var stored = content.Variant(channel) ?? new ChannelVariant(channel, "");
        var held = found.Value.EditObjection is null && await holds.WhoAsync(PostDocument.Name, id, by, stop) is { Mine: false } other ? $"{other.Name} is writing this post now. You can read along." : null;
        var link = book.FirstOrDefault() is { } known ? await known.LinkAsync(id, content, channel, stop) : null;
        return new NetworkView(
            found.Value, composer, stored, await GeneratedAsync(composer, id, content, stop), Offered(stored, content), VariantStamp.Of(stored), found.Value.EditObjection?.Message ?? held,
            [.. all.Select(c => (c.Channel, c.Label))], link);
    }

    /// <summary>What is sent where nobody writes: while no word changed, what was generated for the last revision.</summary>
    private async Task<string> GeneratedAsync(IVariantComposer composer, Guid id, PostContent content, CancellationToken stop)
    {
        var post = await db.Set<Post>().SingleAsync(p => p.Id == id, stop);
        var whole = content.VariantFor(composer.Channel) is null ? await complete.HandleAsync(post, content, stop) : content with { Variants = [] };
        return whole.VariantFor(composer.Channel) ?? composer.Compose(content);
    }

    private static IReadOnlyList<CoverImage> Offered(ChannelVariant stored, PostContent content)
    {
        var inBody = Picture().Matches(content.Body).Select(m => new CoverImage(Guid.Parse(m.Groups[2].ValueSpan), m.Groups[1].Value));
        return [.. stored.Pictures.Concat(content.Cover is { } cover ? [cover] : []).Concat(inBody).DistinctBy(p => p.AssetId).Take(MostOffered)];
    }

    [GeneratedRegex(@"!\[([^\]]*)\]\(/media/([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})")]
    private static partial Regex Picture();
}
