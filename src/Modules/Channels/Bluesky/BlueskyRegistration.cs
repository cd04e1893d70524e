using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Bluesky;

internal static class BlueskyRegistration
{
    public static IServiceCollection AddBluesky(this IServiceCollection services)
    {
        services.AddSingleton(provider => new TidSource(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BlueskyClient>();
        services.AddSingleton<BlueskySessions>();
        services.AddScoped<BlueskyThumbs>();
        services.AddScoped<BlueskyPictures>();
        services.AddScoped<BlueskyRecords>();
        services.AddScoped<BlueskyPreparation>();
        services.AddScoped<IChannel, BlueskyChannel>();
        services.AddSingleton<IVariantComposer, BlueskyVariant>();
        return services;
    }
}
