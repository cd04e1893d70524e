using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using ContentHub.Http.Api;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tokens;

internal static class TokenRateLimit
{
    /// <summary><c>Api:RequestsPerMinute</c> for each token and instance, 600 unless configured.</summary>
    public static void AddTokenRateLimit(this IServiceCollection services) => services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
    {
        var most = configuration.GetValue("Api:RequestsPerMinute", 600);
        options.AddPolicy(ApiRoutes.RateLimit, context =>
        {
            // By its hash: the limiter keeps its keys, and a token must not lie about in memory.
            var token = SHA256.HashData(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()));
            return RateLimitPartition.GetFixedWindowLimiter(
                Convert.ToHexStringLower(token), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) });
        });
        var before = options.OnRejected;
        options.OnRejected = async (rejected, stop) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            await (before?.Invoke(rejected, stop) ?? ValueTask.CompletedTask);
        };
    });
}
