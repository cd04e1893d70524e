using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts;

/// <summary>Table of contents of the Accounts module.</summary>
public sealed class AccountsModule : Module
{
    public override string Name => "Accounts";

    public override IReadOnlyList<Permission> Permissions => AccountsPermissions.All;

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(AccountsModule).Assembly));
    }
}
