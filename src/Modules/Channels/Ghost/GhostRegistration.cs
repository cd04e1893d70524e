using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Ghost;

internal static class GhostRegistration
{
    public static IServiceCollection AddGhost(this IServiceCollection services)
    {
        services.AddSingleton<GhostClient>();
        services.AddSingleton<GhostTags>();
        services.AddScoped<GhostPictures>();
        services.AddScoped<GhostPreparation>();
        services.AddScoped<IChannel, GhostChannel>();
        return services;
    }
}
