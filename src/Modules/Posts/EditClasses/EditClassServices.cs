using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.EditClasses;

internal static class EditClassServices
{
    public static IServiceCollection AddEditClasses(this IServiceCollection services) => services
        .AddSingleton(hub => WordBook.Of(hub.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
        .AddScoped<ClassifyEdit>();
}
