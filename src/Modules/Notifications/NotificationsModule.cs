using ContentHub.Data;
using ContentHub.Http;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Notifications.Contracts;
using ContentHub.Notifications.Delivering;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Pages;
using ContentHub.Notifications.Sendings;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Notifications;

/// <summary>Table of contents of the Notifications module.</summary>
public sealed class NotificationsModule : Module, IHasEndpoints
{
    public override string Name => "Notifications";

    public override IReadOnlyList<Permission> Permissions => NotificationsPermissions.All;

    public override IReadOnlyList<BackgroundWork> Work => [SendDue.Work, TidyNotifications.Work];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new ModelAssembly(typeof(NotificationsModule).Assembly))
        .AddScoped<Documents>()
        .AddChoices()
        .AddSendings()
        .AddChats()
        .AddLive()
        .AddInboxes()
        .AddFollowing();

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapLiveBadge();
}
