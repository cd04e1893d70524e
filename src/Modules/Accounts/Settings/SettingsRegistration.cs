using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Settings;

internal static class SettingsRegistration
{
    public static void AddSettings(this IServiceCollection services)
    {
        services.AddSingleton<SettingsCache>().AddEventConsumer<ForgetSettings>();
        services.AddScoped<SettingsStore>().AddScoped<ISettings, SettingsReader>();
    }
}
