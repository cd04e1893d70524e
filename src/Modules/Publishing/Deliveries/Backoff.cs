namespace ContentHub.Publishing.Deliveries;

/// <summary>Pauses that grow, with jitter so that many do not come back in the same instant.</summary>
internal sealed class Backoff(Random random)
{
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(1);
    private static readonly TimeSpan[] LookUps =
        [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <param name="attempt">1 after the first try.</param>
    public TimeSpan Retry(int attempt) => Jitter(TimeSpan.FromSeconds(Math.Min(LongestRetry.TotalSeconds, 30 * Math.Pow(2, Math.Clamp(attempt, 1, 20) - 1))));

    /// <param name="done">Look-ups so far.</param>
    public TimeSpan LookUp(int done) => Jitter(LookUps[Math.Clamp(done, 0, LookUps.Length - 1)]);

    /// <summary>Waiting for the own site: short, because its delivery usually takes a second.</summary>
    public TimeSpan Wait(int done) => Jitter(TimeSpan.FromSeconds(Math.Min(300, 2 * Math.Pow(2, Math.Clamp(done, 0, 10)))));

    private TimeSpan Jitter(TimeSpan pause)
    {
        lock (random)
        {
            return pause * (0.8 + (0.4 * random.NextDouble()));
        }
    }
}
