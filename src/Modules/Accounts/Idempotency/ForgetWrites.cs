using ContentHub.Data;
using ContentHub.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Idempotency;

/// <summary>Remembered writes are kept for a day.</summary>
internal sealed class ForgetWrites(HubDbContext db, TimeProvider clock) : IBackgroundUseCase
{
    public static BackgroundWork Work { get; } = new("accounts.forget-writes", TimeSpan.FromHours(1), typeof(ForgetWrites));

    public async Task<DateTimeOffset?> RunAsync(CancellationToken stop)
    {
        var oldest = clock.GetUtcNow() - RememberedWrite.Kept;
        await db.Set<RememberedWrite>().Where(w => w.At < oldest).ExecuteDeleteAsync(stop);
        return null;
    }
}
