using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Http;

namespace ContentHub.Http.Actors;

/// <summary>Who makes this request. Accounts sets it after authentication; everyone else only asks.</summary>
public static class ActorFeature
{
    public static Actor Actor(this HttpContext context) => context.Features.Get<Actor>() ?? Kernel.People.Actor.Visitor;

    public static void SetActor(this HttpContext context, Actor actor) => context.Features.Set(actor);
}
