using ContentHub.Web.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddHub(builder.Configuration);
        var models = builder.Build().Services.GetServices<ModelAssembly>();
        var options = new DbContextOptionsBuilder<HubDbContext>();
        DataRegistration.Configure(options, data);
        return new HubDbContext(options.Options, models);
    }
}
