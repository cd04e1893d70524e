using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace ContentHub.Posts.EditClasses;

internal static class EditClassServices
{
    public static IServiceCollection AddEditClasses(this IServiceCollection services) => services
        .AddSingleton(hub => WordBook.Of(hub.GetService<IWebHostEnvironment>()?.WebRootFileProvider ?? new NullFileProvider()))
        .AddScoped<ClassifyEdit>();
}
