using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests.Pages.Guest;

/// <summary>So many requests a minute from one address: pages, and apart from them the pictures of a text.</summary>
internal static class GuestPace
{
    public const string Pages = "guest";
    public const string Pictures = "guest-pictures";
    public const string Mail = "guest-mail";

    public static IServiceCollection AddGuestPace(this IServiceCollection services)
    {
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var most = configuration.GetValue("Guests:RequestsPerMinute", 120);
            options.AddPolicy(Pages, context => Window(context, most));
            options.AddPolicy(Pictures, context => Window(context, most * 10));
            options.AddPolicy(Mail, context => Window(context, most * 5));
        });
        return services;
    }

    private static RateLimitPartition<string> Window(HttpContext context, int most) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
}
