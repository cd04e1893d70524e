using ContentHub.Posts.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Outside;

internal static class OutsideRegistration
{
    public static IServiceCollection AddOutside(this IServiceCollection services) => services
        .AddScoped<IOutsideReading, ReadOutside>()
        .AddScoped<IOutsideComments, SayOutside>();
}
