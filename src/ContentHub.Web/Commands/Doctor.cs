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
            foreach (var finding in await LookAsync(check, stop))
            {
                bad += finding.Ok ? 0 : 1;
                await output.WriteLineAsync($"{(finding.Ok ? "ok  " : "BAD ")} {finding.Subject}: {finding.Message}");
            }
        }

        return bad == 0 ? 0 : 1;
    }

    /// <summary>A check that can't even look is a finding too; the others still look.</summary>
    private static async Task<IReadOnlyList<DoctorFinding>> LookAsync(IDoctorCheck check, CancellationToken stop)
    {
        try
        {
            return await check.LookAsync(stop);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return [new DoctorFinding(check.GetType().Name, false, $"could not look ({problem.Message}). Was the database migrated? Run migrate.")];
        }
    }
}
