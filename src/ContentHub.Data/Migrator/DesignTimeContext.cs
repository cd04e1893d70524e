using ContentHub.Web.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Data.Migrator;

/// <summary>Gives <c>dotnet ef</c> the same model as the product: every module of the host. The last argument names the database.</summary>
public sealed class DesignTimeContext : IDesignTimeDbContextFactory<HubDbContext>
{
    public HubDbContext CreateDbContext(string[] args)
    {
        var data = new DataOptions
        {
            Provider = args.Contains("Postgres") ? "postgres" : "sqlite",
            ConnectionString = "Host=localhost;Database=design",
            Folder = Path.Combine(Path.GetTempPath(), "contenthub-design"),
        };
        var services = new ServiceCollection().AddHub(new ConfigurationBuilder().Build());
        var models = services.Select(s => s.ImplementationInstance).OfType<ModelAssembly>();
        var options = new DbContextOptionsBuilder<HubDbContext>();
        DataRegistration.Configure(options, data);
        return new HubDbContext(options.Options, models);
    }
}
