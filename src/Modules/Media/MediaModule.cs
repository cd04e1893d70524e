using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Http;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Media.Contracts;
using ContentHub.Media.Demo;
using ContentHub.Media.Health;
using ContentHub.Media.Imaging;
using ContentHub.Media.Pictures;
using ContentHub.Media.Serving;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Media;

/// <summary>Table of contents of the Media module.</summary>
public sealed class MediaModule : Module, IHasEndpoints
{
    public override string Name => "Media";

    public override IReadOnlyList<Permission> Permissions => MediaPermissions.All;

    public override IReadOnlyList<BackgroundWork> Work { get; } =
        [new("media.temporary-files", TimeSpan.FromHours(1), typeof(SweepTemporaryFiles), WorkScope.EachNode)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(MediaModule).Assembly));
        services.AddOptions<MediaOptions>().BindConfiguration("Media");
        services.AddSingleton<VipsLocation>();
        services.AddSingleton<WorkerProcess>();
        services.AddSingleton<UploadPace>();
        services.AddSingleton<IImageProcessor, VipsImageProcessor>();
        services.AddScoped<UploadPicture>();
        services.AddScoped<IMedia, StoredPictures>();
        services.AddScoped<IProfilePhotos, ProfilePhotos>();
        services.AddScoped<IDoctorCheck, MediaDoctor>();
        services.AddScoped<IDemoStory, DemoCovers>();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPictures();
        endpoints.MapUpload();
    }

    /// <summary>Entry point of the child process that decodes pictures; see the module's README.</summary>
    public static int RunImageWorker(string[] args) => ImageWorker.Run(args);
}
