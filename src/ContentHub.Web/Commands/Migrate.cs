using ContentHub.Kernel.Modules;
using ContentHub.Web.Composition;

namespace ContentHub.Web.Commands;

internal sealed class Migrate(IServiceProvider services) : ICommandVerb
{
    public string Name => "migrate";

    public string Help => "brings the database to this version";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        await services.PrepareDatabaseAsync(stop);
        await output.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
