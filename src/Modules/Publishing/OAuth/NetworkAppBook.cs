using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.OAuth;

/// <param name="App">Null before anybody entered it. Its secret is in no answer.</param>
internal sealed record NetworkAppCard(IOAuthNetwork Network, string Label, NetworkApp? App);

/// <summary>Networks that are signed in to in the browser, and the company's apps there.</summary>
internal sealed class NetworkAppBook(HubDbContext db, IEnumerable<IOAuthNetwork> networks, ChannelBook book, OAuthSecrets secrets, ISettings settings)
{
    private readonly Dictionary<string, IOAuthNetwork> byKind = networks.ToDictionary(n => n.Kind);

    public IOAuthNetwork? Network(string kind) => byKind.GetValueOrDefault(kind);

    public string Label(string kind) => book.ServiceOf(kind)?.Description.Label ?? kind;

    /// <summary>With its secret decrypted: give it to the network and to nobody else.</summary>
    public async Task<OAuthApp?> AppAsync(string kind, CancellationToken stop) =>
        await db.Set<NetworkApp>().AsNoTracking().FirstOrDefaultAsync(a => a.Kind == kind, stop) is { } row && secrets.Open(row.Secret) is { } secret
            ? new OAuthApp(row.ClientId, secret, row.Server)
            : null;

    /// <summary>The one address that networks send people back to; the company enters it there.</summary>
    public async Task<Uri> RedirectAsync(CancellationToken stop) => new(await settings.BaseAddressAsync(stop), "hub/channels/connected");

    public async Task<IReadOnlyList<string>> ReadyAsync(CancellationToken stop) => await db.Set<NetworkApp>().Select(a => a.Kind).ToListAsync(stop);

    public async Task<Result<List<NetworkAppCard>>> AllAsync(Actor by, CancellationToken stop)
    {
        if (!by.Can(PublishingPermissions.ManageChannels))
        {
            return new NotYours(PublishingPermissions.ManageChannels);
        }

        var rows = await db.Set<NetworkApp>().AsNoTracking().ToDictionaryAsync(a => a.Kind, stop);
        return byKind.Values.Select(n => new NetworkAppCard(n, Label(n.Kind), rows.GetValueOrDefault(n.Kind))).OrderBy(c => c.Label, StringComparer.CurrentCulture).ToList();
    }
}
