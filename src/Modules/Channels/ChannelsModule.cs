using ContentHub.Channels.Articles;
using ContentHub.Channels.Bluesky;
using ContentHub.Channels.Calls;
using ContentHub.Channels.Dev;
using ContentHub.Channels.Ghost;
using ContentHub.Channels.LinkedIn;
using ContentHub.Channels.Mastodon;
using ContentHub.Channels.Micropub;
using ContentHub.Channels.Orchard;
using ContentHub.Channels.SignIn;
using ContentHub.Channels.Slack;
using ContentHub.Channels.Teams;
using ContentHub.Channels.Telegram;
using ContentHub.Channels.Webhook;
using ContentHub.Channels.WordPress;
using ContentHub.Channels.X;
using ContentHub.Kernel.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Channels;

/// <summary>Table of contents of the Channels module.</summary>
public sealed class ChannelsModule : Module
{
    public override string Name => "Channels";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddCalls();
        services.AddSignIn();
        services.AddArticles();
        services.AddBluesky();
        services.AddDev();
        services.AddGhost();
        services.AddLinkedIn();
        services.AddMastodon();
        services.AddMicropub();
        services.AddOrchard();
        services.AddSlack();
        services.AddTeams();
        services.AddTelegram();
        services.AddWordPress();
        services.AddWebhook();
        services.AddX();
    }
}
