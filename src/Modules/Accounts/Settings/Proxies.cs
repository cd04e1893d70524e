using System.Net;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace ContentHub.Accounts.Settings;

/// <summary>Which proxies may say who the visitor is: addresses and networks. Read when the application starts.</summary>
internal sealed record ProxySettings
{
    public IReadOnlyList<string> Known { get; init; } = [];
}

internal sealed class SaveProxies(SaveSettings save)
{
    public async Task<Result> HandleAsync(string known, int version, Actor by, CancellationToken stop)
    {
        string[] entries = [.. known.Split(['\n', ',', ' ', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        var bad = entries.FirstOrDefault(e => !IPNetwork.TryParse(e, out _) && !IPAddress.TryParse(e, out _));
        return bad is not null && by.Can(AccountsPermissions.ManageSettings)
            ? new ProxyInvalid(bad)
            : await save.HandleAsync(Sections.Proxy, new ProxySettings { Known = entries }, version, p => p, by, stop);
    }
}

/// <summary>Adds the proxies of the settings to those of the configuration.</summary>
internal sealed class TrustProxies(IServiceScopeFactory scopes) : IPostConfigureOptions<ForwardedHeadersOptions>
{
    public void PostConfigure(string? name, ForwardedHeadersOptions options)
    {
        foreach (var entry in Read())
        {
            if (IPNetwork.TryParse(entry, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else if (IPAddress.TryParse(entry, out var address))
            {
                options.KnownProxies.Add(address);
            }
        }

        if (options.KnownIPNetworks.Count == 0 && options.KnownProxies.Count == 0)
        {
            // ASP.NET Core reads two empty lists as "trust everyone": anybody could then name any address as their own.
            options.ForwardedHeaders = ForwardedHeaders.None;
        }
    }

    private IReadOnlyList<string> Read()
    {
        using var scope = scopes.CreateScope();
        var row = scope.ServiceProvider.GetRequiredService<HubDbContext>().Set<Setting>().AsNoTracking().FirstOrDefault(s => s.Section == Sections.Proxy);
        return row is null ? [] : SettingsStore.Parse<ProxySettings>(row.Body).Known;
    }
}
