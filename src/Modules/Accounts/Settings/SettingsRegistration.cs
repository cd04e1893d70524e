using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentHub.Accounts.Settings;

internal static class SettingsRegistration
{
    public static void AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<SettingsCache>().AddEventConsumer<ForgetSettings>();
        services.AddScoped<SettingsStore>().AddScoped<ISettings, SettingsReader>().AddScoped<SaveSettings>();
        services.AddScoped<SaveCompany>().AddScoped<SaveNavigation>().AddScoped<SavePage>().AddScoped<DeletePage>();
        services.AddScoped<SaveProxies>().AddScoped<SaveHours>().AddScoped<SettingsQueries>();
        services.AddSingleton<IPostConfigureOptions<ForwardedHeadersOptions>, TrustProxies>();
    }
}
