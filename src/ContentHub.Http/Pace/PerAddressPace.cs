using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Http.Pace;

/// <summary>Endpoints without a session: so many requests a minute from one address, and no more.</summary>
public static class PerAddressPace
{
    /// <param name="policy">Name for <c>RequireRateLimiting</c>.</param>
    /// <param name="setting">Where an operator changes <paramref name="most"/>.</param>
    public static IServiceCollection AddPerAddressPace(this IServiceCollection services, string policy, string setting, int most)
    {
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var limit = configuration.GetValue(setting, most);
            options.AddPolicy(policy, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) }));
        });
        return services;
    }
}
