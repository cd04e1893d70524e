using System.Diagnostics.CodeAnalysis;

namespace ContentHub.Posts.Relays;

/// <summary>One at a time.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore without a wait handle holds nothing.")]
internal sealed class AsyncTurn
{
    private readonly SemaphoreSlim free = new(1);

    public async Task<Taken> TakeAsync(CancellationToken stop)
    {
        await free.WaitAsync(stop);
        return new Taken(free);
    }

    internal sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
