using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site;

/// <summary>Table of contents of the Site module.</summary>
public sealed class SiteModule : Module
{
    public override string Name => "Site";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(SiteModule).Assembly));
    }
}
