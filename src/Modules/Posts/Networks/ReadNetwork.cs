using System.Text.RegularExpressions;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Networks;

/// <summary>Opens what one network gets of a post.</summary>
internal sealed partial class ReadNetwork(PostDetailsQuery details, HoldDesk holds, NetworksInUse networks, IEnumerable<INetworks> book)
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
        if (all.FirstOrDefault(c => c.Channel == channel) is not { } composer)
        {
            return new NotThere("network");
        }

        var content = found.Value.Content;
        var stored = content.Variant(channel) ?? new ChannelVariant(channel, "");
        var held = found.Value.EditObjection is null && await holds.WhoAsync(PostDocument.Name, id, by, stop) is { Mine: false } other ? $"{other.Name} is writing this post now. You can read along." : null;
        var link = book.FirstOrDefault() is { } known ? await known.LinkAsync(id, content, channel, stop) : null;
        return new NetworkView(
            found.Value, composer, stored, composer.Compose(content), Offered(stored, content), VariantStamp.Of(stored), found.Value.EditObjection?.Message ?? held,
            [.. all.Select(c => (c.Channel, c.Label))], link);
    }

    private static IReadOnlyList<CoverImage> Offered(ChannelVariant stored, PostContent content)
    {
        var inBody = Picture().Matches(content.Body).Select(m => new CoverImage(Guid.Parse(m.Groups[2].ValueSpan), m.Groups[1].Value));
        return [.. stored.Pictures.Concat(content.Cover is { } cover ? [cover] : []).Concat(inBody).DistinctBy(p => p.AssetId).Take(MostOffered)];
    }

    [GeneratedRegex(@"!\[([^\]]*)\]\(/media/([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})")]
    private static partial Regex Picture();
}
