using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Holds;

internal static class HoldsRegistration
{
    public static IServiceCollection AddHolds(this IServiceCollection services) => services;
}
