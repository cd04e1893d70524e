using ContentHub.Accounts.Health;
using ContentHub.Kernel.Modules;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace ContentHub.Accounts.Tests.Health;

public sealed class DoctorTests
{
    [Fact]
    public async Task In_Development_the_demo_company_is_healthy()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var findings = await LookAsync(hub);

        Assert.DoesNotContain(findings, f => !f.Ok && f.Subject != "clock");
    }

    [Fact]
    public async Task In_Production_it_names_demo_people_keys_mail_and_address()
    {
        await using var hub = await TestHub.StartAsync(services =>
        {
            services.RemoveAll<IHostEnvironment>();
            services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Production" });
        });
        await hub.AddPeopleAsync();

        var findings = await LookAsync(hub);

        Assert.Equal(["people", "keys", "mail", "address"], findings.Where(f => !f.Ok && f.Subject != "clock").Select(f => f.Subject));
    }

    private static async Task<IReadOnlyList<DoctorFinding>> LookAsync(TestHub hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IDoctorCheck>().OfType<AccountsDoctor>().Single().LookAsync(default);
    }
}
