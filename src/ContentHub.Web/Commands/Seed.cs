using ContentHub.Kernel.Modules;
using ContentHub.Web.Composition;

namespace ContentHub.Web.Commands;

internal sealed class Seed(IServiceProvider services, IHostEnvironment environment) : ICommandVerb
{
    public string Name => "seed";

    public string Help => "tells the demo story; refused in Production";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        if (environment.IsProduction() && Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") != "Development")
        {
            await output.WriteLineAsync("Demo data is never seeded in Production. Set DOTNET_ENVIRONMENT=Development on a machine for trying out.");
            return 1;
        }

        await services.PrepareDatabaseAsync(stop);
        await services.TellDemoStoryAsync(stop);
        await output.WriteLineAsync("The demo company is there.");
        return 0;
    }
}
