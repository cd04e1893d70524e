using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Library;

/// <summary>Table of contents of the Library module.</summary>
public sealed class LibraryModule : Module
{
    public override string Name => "Library";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(LibraryModule).Assembly));
    }
}
