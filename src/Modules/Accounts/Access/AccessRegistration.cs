using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Access;

internal static class AccessRegistration
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessCache>().AddEventConsumer<ForgetAccess>();
        services.AddScoped<IDataPreparation, PrepareRoles>();
        services.AddScoped<AdministratorGuard>().AddScoped<RoleQueries>().AddScoped<SaveRole>().AddScoped<DeleteRole>();
    }
}
