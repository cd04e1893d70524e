using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Mastodon;

internal static class MastodonRegistration
{
    public static IServiceCollection AddMastodon(this IServiceCollection services)
    {
        services.AddSingleton<MastodonClient>();
        services.AddSingleton<MastodonLookUp>();
        services.AddScoped<MastodonPictures>();
        services.AddScoped<MastodonPreparation>();
        services.AddScoped<MastodonSending>();
        services.AddScoped<IChannel, MastodonChannel>();
        services.AddSingleton<IVariantComposer, MastodonVariant>();
        return services;
    }
}
