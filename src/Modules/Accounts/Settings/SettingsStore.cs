using System.Text.Json;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Settings;

/// <summary>Reads and writes sections. Writing adds to the caller's unit of work; the cache forgets after the save.</summary>
internal sealed class SettingsStore(HubDbContext db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<(T Value, int Version)> ReadAsync<T>(string section, CancellationToken stop)
        where T : new()
    {
        var row = await db.Set<Setting>().AsNoTracking().FirstOrDefaultAsync(s => s.Section == section, stop);
        return row is null ? (new T(), 0) : (Parse<T>(row.Body), row.Version);
    }

    public static T Parse<T>(string body)
        where T : new() => JsonSerializer.Deserialize<T>(body, Json) ?? new T();

    /// <param name="seen">The version that the writer looked at; a save fails when someone else wrote since.</param>
    public async Task WriteAsync<T>(string section, T value, int seen, CancellationToken stop)
    {
        var body = JsonSerializer.Serialize(value, Json);
        var row = await db.Set<Setting>().FirstOrDefaultAsync(s => s.Section == section, stop);
        if (row is null)
        {
            row = new Setting { Section = section, Body = body };
            db.Add(row);
        }
        else
        {
            db.Entry(row).Property(s => s.Version).OriginalValue = seen;
        }

        row.Body = body;
        row.Version = seen + 1;
        row.UpdatedAt = clock.GetUtcNow();
        db.Raise(new SettingsChanged(section));
    }
}
