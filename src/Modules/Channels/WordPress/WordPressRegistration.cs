using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.WordPress;

internal static class WordPressRegistration
{
    public static IServiceCollection AddWordPress(this IServiceCollection services)
    {
        services.AddSingleton<WordPressClient>();
        services.AddSingleton<WordPressTerms>();
        services.AddScoped<WordPressPictures>();
        services.AddScoped<WordPressPreparation>();
        services.AddScoped<IChannel, WordPressChannel>();
        return services;
    }
}
