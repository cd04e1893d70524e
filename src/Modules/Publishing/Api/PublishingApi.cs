using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Publishing.Api;

internal static class PublishingApi
{
    public static IServiceCollection AddPublishingApi(this IServiceCollection services) => services.AddScoped<PublicationAnswers>().AddScoped<PublicationList>();

    public static void MapPublishingApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPublications();
        endpoints.MapDeliveries();
        endpoints.MapCalendar();
    }
}
