using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Settings;

internal sealed record SectionView<T>(T Value, int Version);

internal sealed record PageRow(Guid Id, string Slug, string Title, bool InFooter, DateTimeOffset UpdatedAt);

/// <summary>What the settings pages show.</summary>
internal sealed class SettingsQueries(HubDbContext db, SettingsStore store)
{
    public async Task<Result<SectionView<T>>> ReadAsync<T>(string section, Actor by, CancellationToken stop)
        where T : new()
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var (value, version) = await store.ReadAsync<T>(section, stop);
        return new SectionView<T>(value, version);
    }

    public async Task<Result<PageRow[]>> PagesAsync(Actor by, CancellationToken stop) => !by.Can(AccountsPermissions.ManageSettings)
        ? new NotYours(AccountsPermissions.ManageSettings)
        : await db.Set<SitePage>().AsNoTracking().OrderBy(p => p.Order).ThenBy(p => p.Title)
            .Select(p => new PageRow(p.Id, p.Slug, p.Title, p.InFooter, p.UpdatedAt)).ToArrayAsync(stop);

    public async Task<Result<SitePage>> PageAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var page = await db.Set<SitePage>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, stop);
        return page is null ? new NotThere("page") : page;
    }
}
