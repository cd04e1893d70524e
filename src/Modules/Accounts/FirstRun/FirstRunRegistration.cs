using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.FirstRun;

internal static class FirstRunRegistration
{
    public static void AddFirstRun(this IServiceCollection services)
    {
        services.AddSingleton<SetupState>().AddScoped<SetupToken>().AddScoped<SetUpHub>();
        services.AddHostedService<AnnounceSetup>();
        services.AddSingleton<IStartupFilter, SetupGateFilter>();
    }
}
