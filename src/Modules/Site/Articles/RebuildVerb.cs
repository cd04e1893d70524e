using ContentHub.Kernel.Modules;

namespace ContentHub.Site.Articles;

internal sealed class RebuildVerb(RebuildSite rebuild) : ICommandVerb
{
    public string Name => "site rebuild";

    public string Help => "brings every delivered post that is missing back to the public site";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        await output.WriteLineAsync($"{await rebuild.HandleAsync(stop)} posts were brought back.");
        return 0;
    }
}
