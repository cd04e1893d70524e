using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels.Slack;

internal static class SlackRegistration
{
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddSingleton<SlackClient>();
        services.AddScoped<IChannel, SlackChannel>();
        services.AddSingleton<IVariantComposer>(new SlackVariant(SlackVariant.Kind, "Slack"));
        services.AddSingleton<SlackBotClient>();
        services.AddScoped<IChannel, SlackBotChannel>();
        services.AddSingleton<IVariantComposer>(new SlackVariant(SlackVariant.BotKind, "Slack by a bot"));
        return services;
    }
}
