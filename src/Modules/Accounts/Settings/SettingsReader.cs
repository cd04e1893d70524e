using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Settings;

internal sealed class SettingsReader(HubDbContext db, SettingsStore store, SettingsCache cache, IConfiguration configuration, IServiceProvider services) : ISettings
{
    public async Task<CompanySettings> CompanyAsync(CancellationToken stop) =>
        await cache.GetAsync(Sections.Company, async () => (await store.ReadAsync<CompanySettings>(Sections.Company, stop)).Value);

    public async Task<IReadOnlyList<StaticPage>> PagesAsync(CancellationToken stop) =>
        await cache.GetAsync(Sections.Pages, async () => (IReadOnlyList<StaticPage>)await db.Set<SitePage>().AsNoTracking()
            .OrderBy(p => p.Order).ThenBy(p => p.Title)
            .Select(p => new StaticPage(p.Id, p.Slug, p.Title, p.Body, p.InFooter, p.UpdatedAt)).ToListAsync(stop));

    public async Task<Uri> BaseAddressAsync(CancellationToken stop)
    {
        var set = (await CompanyAsync(stop)).BaseAddress;
        return set.Length > 0 ? new Uri(set.TrimEnd('/') + "/") : Listening();
    }

    private Uri Listening()
    {
        var address = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? configuration["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var named = address?.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) ? new Uri(uri.GetLeftPart(UriPartial.Authority) + "/") : new Uri("http://localhost:5080/");
    }
}
