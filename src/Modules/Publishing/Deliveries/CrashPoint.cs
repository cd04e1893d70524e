using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContentHub.Publishing.Deliveries;

/// <summary>Moments between which a process may die.</summary>
internal enum CrashMoment
{
    Claimed,
    Started,
    Prepared,
    MarkedSent,
    Answered,
    Saved,
}

/// <summary>A seam for tests: aborts a delivery at a moment. In production nothing happens.</summary>
internal interface ICrashPoint
{
    void At(CrashMoment moment, Guid publicationId);
}

/// <summary>Does nothing, or in Development kills this process for real where <c>Publishing:KillAt</c> says so: no handler runs, as with kill -9.</summary>
internal sealed class KillPoint(IOptions<PublishingOptions> options, IHostEnvironment environment) : ICrashPoint
{
    private readonly CrashMoment? killAt =
        environment.IsDevelopment() && Enum.TryParse<CrashMoment>(options.Value.KillAt, ignoreCase: true, out var moment) ? moment : null;

    public void At(CrashMoment moment, Guid publicationId)
    {
        if (moment == killAt)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
        }
    }
}
