using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Policies;

internal static class PolicyServices
{
    public static IServiceCollection AddPolicies(this IServiceCollection services) => services
        .AddScoped<ReadFacts>()
        .AddScoped<GatherCrowd>()
        .AddScoped<PolicyShelf>()
        .AddScoped<SavePolicy>()
        .AddScoped<RaisePolicy>()
        .AddScoped<RemovePolicy>()
        .AddScoped<PreviewPolicy>();
}
