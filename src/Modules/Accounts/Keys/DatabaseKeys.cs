using System.Xml.Linq;
using ContentHub.Data;
using ContentHub.Kernel.Time;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Keys;

/// <summary>A data-protection key as it is stored.</summary>
internal sealed class StoredKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

/// <summary>Data-protection keys in the database, so that every instance and every restart has the same ones.</summary>
internal sealed class DatabaseKeys(IServiceScopeFactory scopes, Ids ids) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return [.. db.Set<StoredKey>().AsNoTracking().Select(k => k.Xml).ToList().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var (id, xml) = (ids.New(), element.ToString(SaveOptions.DisableFormatting));
        db.Database.ExecuteSql($"insert into accounts_keys (id, name, xml) values ({id}, {friendlyName}, {xml})");
    }
}
