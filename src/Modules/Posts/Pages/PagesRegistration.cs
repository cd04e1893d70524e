using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Pages;

internal static class PagesRegistration
{
    public static IServiceCollection AddPostPages(this IServiceCollection services) => services;
}
