using System.Security.Claims;
using ContentHub.Http.Actors;
using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Accounts.Access;

/// <summary>Turns the authenticated principal into the request's Actor: permissions from roles, cut to the scopes of an API token.</summary>
internal sealed class SetActor(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, AccessCache access)
    {
        if (context.User.PersonId() is { } id && await access.FindAsync(id, context.RequestAborted) is { Active: true } person)
        {
            context.SetActor(ActorOf(context, person));
        }
        else if (AddressOf(context) is { Length: > 0 } address)
        {
            context.SetActor(Actor.Visitor with { From = address });
        }

        await next(context);
    }

    private static Actor ActorOf(HttpContext context, PersonAccess person)
    {
        if (context.User.FindFirstValue(HubClaims.Token) is not { } token)
        {
            return person.ToActor(AddressOf(context));
        }

        var scopes = context.User.FindAll(HubClaims.Scope).Select(c => c.Value).Where(person.Permissions.Contains).ToHashSet();
        return person.ToActor($"token:{token}") with { Permissions = scopes };
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => address.ToString(),
    };
}
