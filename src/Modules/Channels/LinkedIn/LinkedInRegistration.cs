using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.LinkedIn;

internal static class LinkedInRegistration
{
    public static IServiceCollection AddLinkedIn(this IServiceCollection services)
    {
        services.AddOptions<LinkedInOptions>().BindConfiguration("Channels:LinkedIn");
        services.AddSingleton<LinkedInClient>();
        services.AddSingleton<LinkedInStanding>();
        services.AddSingleton<LinkedInSending>();
        services.AddScoped<LinkedInPictures>();
        services.AddScoped<LinkedInPreparation>();
        services.AddScoped<IChannel, LinkedInChannel>();
        services.AddScoped<IOAuthNetwork, LinkedInSignIn>();
        services.AddSingleton<IVariantComposer, LinkedInVariant>();
        return services;
    }
}
