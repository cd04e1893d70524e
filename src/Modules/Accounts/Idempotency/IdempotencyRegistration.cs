using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Idempotency;

internal static class IdempotencyRegistration
{
    public static void AddIdempotency(this IServiceCollection services) => services.AddScoped<WriteMemory>();
}
