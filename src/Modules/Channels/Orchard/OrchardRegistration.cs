using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Orchard;

internal static class OrchardRegistration
{
    public static IServiceCollection AddOrchard(this IServiceCollection services)
    {
        services.AddSingleton<OrchardClient>();
        services.AddSingleton<OrchardTokens>();
        services.AddSingleton<OrchardLookUp>();
        services.AddScoped<OrchardWriter>();
        services.AddScoped<OrchardPreparation>();
        services.AddScoped<IChannel, OrchardChannel>();
        return services;
    }
}
