namespace ContentHub.Posts.Comparing;

/// <summary>
/// What one comparison may cost. A step is about a comparison of two words; when they are used up, what is left is shown as replaced as a whole.
/// </summary>
internal sealed class Effort(long steps, CancellationToken stop)
{
    /// <summary>About two seconds of one core.</summary>
    public const long Most = 200_000_000;

    private long left = steps;

    /// <summary>True once something was not compared in full.</summary>
    public bool UsedUp { get; private set; }

    public bool Take(long cost)
    {
        stop.ThrowIfCancellationRequested();
        if (cost > left)
        {
            UsedUp = true;
            return false;
        }

        left -= cost;
        return true;
    }
}
