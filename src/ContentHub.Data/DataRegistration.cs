using System.Security.Cryptography;
using System.Text;
using ContentHub.Data.Nodes;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.Time;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContentHub.Data;

/// <summary>Adds the context for the configured database. The caller adds the <see cref="ModelAssembly"/>s and an IWakeUp.</summary>
public static class DataRegistration
{
    public static IServiceCollection AddHubData(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>().BindConfiguration("Data");
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Ids>();
        services.AddSingleton(provider => NameOf(provider.GetRequiredService<IOptions<DataOptions>>().Value));
        services.AddSingleton<INodeNews, NodeNews>().AddSingleton<NodeEars>();
        services.AddScoped<OutboxWriter>();
        services.AddScoped<DrainOutbox>();
        services.AddScoped<IDataPreparation, PrepareCursors>();
        services.AddDbContext<HubDbContext>((provider, builder) =>
            Configure(builder, provider.GetRequiredService<IOptions<DataOptions>>().Value).UseApplicationServiceProvider(provider));
        return services;
    }

    /// <summary>The same options for the host, the tests and the design-time tool.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder builder, DataOptions options)
    {
        const string History = "data_migrations";
        if (options.IsPostgres)
        {
            return builder.UseNpgsql(options.ConnectionString, o => o.MigrationsAssembly("ContentHub.Data.Postgres").MigrationsHistoryTable(History));
        }

        Directory.CreateDirectory(Path.GetFullPath(options.Folder));
        var file = new SqliteConnectionStringBuilder { DataSource = options.PathOf("contenthub.db"), DefaultTimeout = 30 };
        return builder.UseSqlite(file.ToString(), o => o.MigrationsAssembly("ContentHub.Data.Sqlite").MigrationsHistoryTable(History));
    }

    private static NodeName NameOf(DataOptions options)
    {
        if (options.Node.Length > 0)
        {
            return new NodeName(options.Node);
        }

        var folder = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(options.Folder)));
        return new NodeName($"{Environment.MachineName}-{Convert.ToHexStringLower(folder)[..8]}");
    }
}
