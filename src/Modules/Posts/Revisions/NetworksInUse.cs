using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Revisions;

/// <summary>The networks that posts get a text for, by name.</summary>
internal sealed class NetworksInUse(IEnumerable<IVariantComposer> composers, IEnumerable<INetworks> networks)
{
    private IReadOnlyList<IVariantComposer>? known;

    public async Task<IReadOnlyList<IVariantComposer>> HandleAsync(CancellationToken stop)
    {
        if (known is not null)
        {
            return known;
        }

        var all = composers.OrderBy(c => c.Label, StringComparer.Ordinal).ToList();
        var used = networks.FirstOrDefault() is { } book ? await book.InUseAsync([.. all.Select(c => c.Channel)], stop) : null;
        return known = used is null ? all : [.. all.Where(c => used.Contains(c.Channel))];
    }
}
