using ContentHub.Kernel.Modules;

namespace ContentHub.Web.Commands;

internal sealed class Doctor(IEnumerable<IDoctorCheck> checks) : ICommandVerb
{
    public string Name => "doctor";

    public string Help => "checks configuration, database, media, clock and channels, and says what is wrong";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken stop)
    {
        var bad = 0;
        foreach (var check in checks)
        {
            foreach (var finding in await check.LookAsync(stop))
            {
                bad += finding.Ok ? 0 : 1;
                await output.WriteLineAsync($"{(finding.Ok ? "ok  " : "BAD ")} {finding.Subject}: {finding.Message}");
            }
        }

        return bad == 0 ? 0 : 1;
    }
}
