using System.Globalization;
using ContentHub.Kernel.Modules;

namespace ContentHub.Library.Indexing;

/// <summary>The verb <c>reindex</c>.</summary>
internal sealed class Reindex(RebuildIndex rebuild, TimeProvider clock) : ICommandVerb
{
    public string Name => "reindex";

    public string Help => "rebuilds the search index beside the one in use, then moves over";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        var done = await rebuild.HandleAsync(new Lines(output), stop);
        if (!done.Succeeded)
        {
            await output.WriteLineAsync(done.Error.Message);
            return 1;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done.Value} documents in {clock.GetElapsedTime(start).TotalSeconds:0.0} s."));
        return 0;
    }

    /// <summary>Writes at once, in order; the stock progress type would hand over to other threads.</summary>
    private sealed class Lines(TextWriter output) : IProgress<(string Source, int Done)>
    {
        public void Report((string Source, int Done) value) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Source}: {value.Done}"));
    }
}
