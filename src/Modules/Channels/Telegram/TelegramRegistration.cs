using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Telegram;

internal static class TelegramRegistration
{
    public static IServiceCollection AddTelegram(this IServiceCollection services)
    {
        services.AddSingleton<TelegramClient>();
        services.AddScoped<TelegramSending>();
        services.AddScoped<IChannel, TelegramChannel>();
        services.AddSingleton<IVariantComposer, TelegramVariant>();
        return services;
    }
}
