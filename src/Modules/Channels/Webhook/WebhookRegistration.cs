using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Webhook;

internal static class WebhookRegistration
{
    public static IServiceCollection AddWebhook(this IServiceCollection services)
    {
        services.AddSingleton<WebhookClient>();
        services.AddScoped<WebhookEvents>();
        services.AddScoped<IChannel, WebhookChannel>();
        return services;
    }
}
