using ContentHub.Data;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.Modules;
using ContentHub.Themes.Workbench;
using ContentHub.Web.Health;
using ContentHub.Web.Work;

namespace ContentHub.Web.Composition;

/// <summary>Everything that works without a web server: data, modules, background work. The web host, the command line and the tests share it.</summary>
public static class HubServices
{
    public static IServiceCollection AddHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHubData();
        services.AddDataProtection(options => options.ApplicationDiscriminator = "ContentHub");
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddSingleton<WakeSignals>();
        services.AddSingleton<IWakeUp>(provider => provider.GetRequiredService<WakeSignals>());
        services.AddSingleton<INodeListener>(provider => provider.GetRequiredService<WakeSignals>());
        foreach (var module in HubModules.All)
        {
            services.AddSingleton(module);
            module.AddServices(services, configuration);
            foreach (var work in module.Work)
            {
                services.AddSingleton(work);
                services.AddScoped(work.UseCase);
            }
        }

        services.AddScoped<IDoctorCheck, ServingDoctor>();
        services.AddSingleton(OutboxWork.Work);
        services.AddWorkbench();
        return services;
    }
}
