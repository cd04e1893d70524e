using ContentHub.Accounts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Demo;

internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddScoped<IDemoStory, DemoStory>();
}
