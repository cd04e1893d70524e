using ContentHub.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Rooms;

internal static class RoomsRegistration
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddScoped<RoomLog>()
        .AddScoped<RoomMembers>()
        .AddScoped<EndEpoch>()
        .AddScoped<TidyRooms>()
        .AddEvent<EpochEnded>("posts.epoch-ended");
}
