using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Dev;

internal static class DevRegistration
{
    public static IServiceCollection AddDev(this IServiceCollection services)
    {
        services.AddSingleton<DevClient>();
        services.AddSingleton<DevLookUp>();
        services.AddScoped<DevWriter>();
        services.AddScoped<DevPreparation>();
        services.AddScoped<IChannel, DevChannel>();
        return services;
    }
}
