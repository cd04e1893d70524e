using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Comparing;

internal static class ComparingServices
{
    public static IServiceCollection AddComparing(this IServiceCollection services) => services
        .AddScoped<CompareContents>()
        .AddScoped<ComparePost>();
}
