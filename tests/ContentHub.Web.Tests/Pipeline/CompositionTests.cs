using ContentHub.Testing;
using ContentHub.Web.Composition;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Web.Tests.Pipeline;

public sealed class CompositionTests
{
    /// <summary>The container is not validated at each start, because that takes time; so it is here.</summary>
    [Fact]
    public async Task Everything_that_a_page_asks_for_is_registered()
    {
        await using var hub = await TestHub.StartAsync();
        var known = hub.Services.GetRequiredService<IServiceProviderIsService>();
        var pages = HubModules.All.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).ToList();

        var missing = pages.SelectMany(page => page.GetConstructors().Single().GetParameters().Select(p => (Page: page.FullName, Asks: p.ParameterType)))
            .Where(p => p.Asks.Namespace?.StartsWith("ContentHub", StringComparison.Ordinal) is true && !known.IsService(p.Asks)).ToList();

        Assert.True(pages.Count > 40, $"{pages.Count} pages");
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Everything_that_a_service_of_ours_asks_for_is_registered()
    {
        IServiceCollection services = new ServiceCollection();
        await using var hub = await TestHub.StartAsync(all => Array.ForEach([.. all], services.Add));

        using var validated = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.NotNull(validated);
    }
}
