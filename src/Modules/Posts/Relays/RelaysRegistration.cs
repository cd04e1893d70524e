using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Posts.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Relays;

internal static class RelaysRegistration
{
    public static IServiceCollection AddRelays(this IServiceCollection services) => services
        .AddSingleton<LiveRooms>()
        .AddSingleton<IRoomNews>(provider => provider.GetRequiredService<LiveRooms>())
        .AddSingleton<INodeListener>(provider => provider.GetRequiredService<LiveRooms>())
        .AddSingleton(new LeaveRhythm(TimeSpan.FromSeconds(5)))
        .AddSingleton<StandingLeave>()
        .AddSingleton<Relay>()
        .AddEventConsumer<FollowDocuments>();
}
