using ContentHub.Data;
using ContentHub.Guests.Answers;
using ContentHub.Guests.Contracts;
using ContentHub.Guests.Invites;
using ContentHub.Guests.Pages.Guest;
using ContentHub.Http;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests;

/// <summary>Table of contents of the Guests module.</summary>
public sealed class GuestsModule : Module, IHasEndpoints
{
    public override string Name => "Guests";

    public override IReadOnlyList<Permission> Permissions => GuestsPermissions.All;

    public override IReadOnlyList<BackgroundWork> Work => [ForgetGuests.Work, TakeMaildir.Work];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(GuestsModule).Assembly));
        services.AddOptions<InboundMailOptions>().BindConfiguration("Mail:Inbound");
        services.AddInvites().AddVisits().AddDecisions().AddAnswers().AddPostAdditions();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGuestPictures();
        endpoints.MapMailWebhook();
    }
}
