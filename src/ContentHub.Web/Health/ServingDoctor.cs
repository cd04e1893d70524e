using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ContentHub.Web.Health;

/// <summary>The database is there and fits this version, the data folder can be written to, and the clock is right: due times are only as right as it is.</summary>
internal sealed class ServingDoctor(HubDbContext db, IOptions<DataOptions> data, TimeProvider clock) : IServingCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<DoctorFinding>> LookAsync(CancellationToken stop) =>
        await DatabaseAsync(stop) is { Ok: false } bad ? [bad, Folder()] : [new("database", true, "It answers and fits this version."), Folder(), await ClockAsync(stop)];

    private async Task<DoctorFinding> DatabaseAsync(CancellationToken stop)
    {
        try
        {
            var missing = (await db.Database.GetPendingMigrationsAsync(stop)).Count();
            return new("database", missing == 0, $"It is older than this version by {missing} migrations. Run migrate, or start one instance alone.", Stops: true);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return new("database", false, "It does not answer. Look at Data:ConnectionString and whether the server runs.", Stops: true);
        }
    }

    private DoctorFinding Folder()
    {
        var probe = data.Value.PathOf($".probe-{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return new("data folder", true, "It can be written to.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new("data folder", false, $"It can't be written to ({problem.Message}). Mend Data:Folder or its rights.", Stops: true);
        }
    }

    private async Task<DoctorFinding> ClockAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (!db.IsPostgres)
        {
            return new("clock", true, string.Create(CultureInfo.InvariantCulture, $"It is {now:yyyy-MM-dd HH:mm:ss} UTC."));
        }

        var theirs = await db.Database.SqlQuery<DateTime>($"select now() at time zone 'utc' as \"Value\"").SingleAsync(stop);
        var apart = (DateTime.SpecifyKind(theirs, DateTimeKind.Utc) - clock.GetUtcNow()).Duration();
        return apart < Tolerance
            ? new("clock", true, "This machine and the database agree about the time.")
            : new("clock", false, string.Create(CultureInfo.InvariantCulture, $"This machine and the database are {apart.TotalSeconds:0} s apart. Let both follow a time server."));
    }
}
