using ContentHub.Kernel.Events;
using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Holds;

internal static class HoldsRegistration
{
    public static IServiceCollection AddHolds(this IServiceCollection services) => services
        .AddScoped<HoldDesk>()
        .AddScoped<TakeHold>()
        .AddScoped<TakeOver>()
        .AddScoped<ReleaseHold>()
        .AddScoped<GuardHold>()
        .AddEvent<DocumentTakenOver>("posts.document-taken-over");
}
