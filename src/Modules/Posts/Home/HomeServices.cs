using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Home;

internal static class HomeServices
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services
        .AddScoped<PostCounts>()
        .AddScoped<IHomeItems, MyWork>();
}
