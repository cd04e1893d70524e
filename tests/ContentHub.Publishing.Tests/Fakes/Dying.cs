using ContentHub.Publishing.Deliveries;

namespace ContentHub.Publishing.Tests.Fakes;

/// <summary>Aborts a delivery at a moment, as often as it is told.</summary>
internal sealed class Dying : ICrashPoint
{
    private readonly object gate = new();

    public CrashMoment? At { get; set; }

    public int Times { get; set; }

    public Func<CrashMoment, bool>? Decide { get; set; }

    public int Deaths { get; private set; }

    void ICrashPoint.At(CrashMoment moment, Guid publicationId)
    {
        lock (gate)
        {
            if (Decide?.Invoke(moment) == true || (moment == At && Times-- > 0))
            {
                Deaths++;
                throw new ProcessDied(moment);
            }
        }
    }
}

internal sealed class ProcessDied(CrashMoment at) : Exception($"The process died at {at}");
