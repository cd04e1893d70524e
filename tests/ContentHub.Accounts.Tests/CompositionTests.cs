using ContentHub.Kernel.Modules;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tests;

public sealed class CompositionTests
{
    [Fact]
    public async Task Every_module_composes_on_a_fresh_database()
    {
        await using var hub = await TestHub.StartAsync();

        await hub.DrainEventsAsync();

        Assert.Contains(hub.Services.GetServices<Module>(), m => m.Name == "Accounts");
    }
}
