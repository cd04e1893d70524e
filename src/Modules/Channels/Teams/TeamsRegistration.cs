using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Teams;

internal static class TeamsRegistration
{
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<TeamsClient>();
        services.AddScoped<IChannel, TeamsChannel>();
        services.AddSingleton<IVariantComposer, TeamsVariant>();
        return services;
    }
}
