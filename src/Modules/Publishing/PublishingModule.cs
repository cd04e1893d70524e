using ContentHub.Data;
using ContentHub.Http;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Publishing.Api;
using ContentHub.Publishing.CalendarFeeds;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Contributions;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.OAuth;
using ContentHub.Publishing.Outgoing;
using ContentHub.Publishing.Seals;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing;

/// <summary>Table of contents of the Publishing module.</summary>
public sealed class PublishingModule : Module, IHasEndpoints
{
    public override string Name => "Publishing";

    public override IReadOnlyList<Permission> Permissions => PublishingPermissions.All;

    public override IReadOnlyList<NavigationItem> Navigation => PublishingPages.Navigation;

    public override IReadOnlyList<BackgroundWork> Work => [.. DeliverDue.Work, .. SealLedger.Work, .. LookAtChannels.Work, .. RevokeAccess.Work];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new ModelAssembly(typeof(PublishingModule).Assembly))
        .AddEvents()
        .AddPublications()
        .AddCalendar()
        .AddDeliveries()
        .AddConnections()
        .AddContributions()
        .AddOperations()
        .AddOutgoing()
        .AddPublishingApi();

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPublishingApi();
        endpoints.MapFeeds();
        endpoints.MapLinks();
    }
}
