using ContentHub.Accounts.Access;
using ContentHub.Accounts.Api;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Demo;
using ContentHub.Accounts.FirstRun;
using ContentHub.Accounts.Health;
using ContentHub.Accounts.Idempotency;
using ContentHub.Accounts.Keys;
using ContentHub.Accounts.Mails;
using ContentHub.Accounts.Profiles;
using ContentHub.Accounts.Sessions;
using ContentHub.Accounts.Settings;
using ContentHub.Accounts.Staff;
using ContentHub.Accounts.Tokens;
using ContentHub.Data;
using ContentHub.Http;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts;

/// <summary>Table of contents of the Accounts module.</summary>
public sealed class AccountsModule : Module, IHasMiddleware, IHasEndpoints
{
    public override string Name => "Accounts";

    public override IReadOnlyList<Permission> Permissions => AccountsPermissions.All;

    public override IReadOnlyList<NavigationItem> Navigation =>
    [
        new("People", "/People/Index", "users", 80, AccountsPermissions.ManagePeople),
        new("Settings", "/Settings/Index", "settings", 85, AccountsPermissions.ManageSettings),
        new("Audit log", "/AuditLog/Index", "scroll-text", 90, AccountsPermissions.ReadAudit),
    ];

    public override IReadOnlyList<BackgroundWork> Work => [ForgetWrites.Work];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ModelAssembly(typeof(AccountsModule).Assembly));
        services.AddEvent<SettingsChanged>("accounts.settings-changed").AddEvent<ProfileChanged>("accounts.profile-changed")
            .AddEvent<PersonDeactivated>("accounts.person-deactivated").AddEvent<AccessChanged>("accounts.access-changed");
        services.AddHubKeys(configuration);
        services.AddSessions();
        services.AddSingleton<IStandingSessions, StandingSessions>();
        services.AddTokens();
        services.AddTokenRateLimit();
        services.AddIdempotency();
        services.AddAccess();
        services.AddProfiles();
        services.AddSettings();
        services.AddScoped<AuditQueries>().AddScoped<AuditLog>().AddScoped<IAudit>(provider => provider.GetRequiredService<AuditLog>());
        services.AddPeople();
        services.AddScoped<SaveMail>().AddScoped<TestMail>().AddSingleton(new MailTrust(null)).AddScoped<MailFolder>().AddScoped<MailSender>().AddScoped<IMailSender>(provider => provider.GetRequiredService<MailSender>());
        services.AddFirstRun();
        services.AddScoped<IDoctorCheck, AccountsDoctor>().AddScoped<IDemoStory, DemoAccounts>();
    }

    /// <summary>Called by the host between authentication and authorization.</summary>
    public void Use(IApplicationBuilder app) => app.UseMiddleware<SetActor>().UseMiddleware<ReplayWrites>();

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPasskeys();
        endpoints.MapMe();
    }
}
