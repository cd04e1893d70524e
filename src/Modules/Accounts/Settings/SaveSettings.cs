using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Settings;

/// <summary>What every settings page ends with: leave, trace, save, and the caches emptied.</summary>
internal sealed class SaveSettings(HubDbContext db, SettingsStore store, SettingsCache cache, AuditLog audit)
{
    /// <param name="facts">What the audit log may show of a value: never a secret.</param>
    public async Task<Result> HandleAsync<T>(string section, T value, int seen, Func<T, object> facts, Actor by, CancellationToken stop)
        where T : new()
    {
        if (!by.Can(AccountsPermissions.ManageSettings))
        {
            return new NotYours(AccountsPermissions.ManageSettings);
        }

        var (before, version) = await store.ReadAsync<T>(section, stop);
        if (version != seen)
        {
            return new SomeoneWasFaster("Someone else");
        }

        await store.WriteAsync(section, value, seen, stop);
        audit.Record(by, $"settings.{section}-changed", new AuditSubject("setting", Guid.Empty, section), facts(before), facts(value));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Written, or for the first time made, by someone else since it was read.
            return new SomeoneWasFaster("Someone else");
        }

        cache.Forget();
        return Result.Done;
    }
}
