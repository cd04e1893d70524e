using ContentHub.Http.Actors;
using ContentHub.Http.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Accounts.Api;

/// <summary>Whose token this is, and what it may do.</summary>
/// <param name="Permissions">Scopes of the token that its person still holds.</param>
internal sealed record MeResource(Guid Id, string Name, string TimeZone, IReadOnlyList<string> Permissions);

internal static class MeEndpoint
{
    public static void MapMe(this IEndpointRouteBuilder endpoints) => endpoints.MapApi("Account")
        .MapGet("/me", (HttpContext http) =>
        {
            var actor = http.Actor();
            return TypedResults.Ok(new MeResource(actor.Id, actor.Name, actor.TimeZone, [.. actor.Permissions.Order(StringComparer.Ordinal)]));
        })
        .WithSummary("Whose token this is and what it may do").Produces<MeResource>();
}
