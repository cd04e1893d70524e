using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Micropub;

internal static class MicropubRegistration
{
    public static IServiceCollection AddMicropub(this IServiceCollection services)
    {
        services.AddSingleton<MicropubClient>();
        services.AddSingleton<MicropubLookUp>();
        services.AddScoped<MicropubPreparation>();
        services.AddScoped<IChannel, MicropubChannel>();
        return services;
    }
}
