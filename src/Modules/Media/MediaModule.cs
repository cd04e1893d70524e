using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Media.Contracts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Media;

/// <summary>Table of contents of the Media module.</summary>
public sealed class MediaModule : Module
{
    public override string Name => "Media";

    public override IReadOnlyList<Permission> Permissions => MediaPermissions.All;

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(MediaModule).Assembly));
    }

    /// <summary>Entry point of the child process that decodes pictures; see the module's README.</summary>
    public static int RunImageWorker(string[] args) => 1;
}
