using ContentHub.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Library.Indexing;

/// <summary>
/// The index: one SQLite file for whatever database the hub uses, read and written by this instance only. It is a projection: a file that
/// is damaged or of an older layout is thrown away and filled again.
/// </summary>
internal sealed class SearchFile(IOptions<DataOptions> data, ILogger<SearchFile> log) : IDisposable
{
    private readonly SemaphoreSlim first = new(1);
    private bool ready;

    private string Place => data.Value.PathOf("search.db");

    public async Task<SqliteConnection> OpenAsync(CancellationToken stop)
    {
        // Somebody may have deleted the file to have it made anew.
        if (!ready || !File.Exists(Place))
        {
            await first.WaitAsync(stop);
            try
            {
                if (!File.Exists(Place))
                {
                    ForgetConnections();
                }

                await PrepareAsync(stop);
                ready = true;
            }
            finally
            {
                first.Release();
            }
        }

        return await ConnectAsync(stop);
    }

    public void Dispose() => first.Dispose();

    private async Task PrepareAsync(CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        try
        {
            await using var connection = await ConnectAsync(stop);
            await IndexLayout.PrepareAsync(connection, stop);
        }
        catch (SqliteException damage) when (damage.SqliteErrorCode is 11 or 26)
        {
            log.LogWarning(damage, "The search index is damaged; it is made anew");
            ForgetConnections();
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(Place + suffix);
            }

            await using var connection = await ConnectAsync(stop);
            await IndexLayout.PrepareAsync(connection, stop);
        }
    }

    private void ForgetConnections()
    {
        using var any = new SqliteConnection(Address);
        SqliteConnection.ClearPool(any);
    }

    private string Address => new SqliteConnectionStringBuilder { DataSource = Place, DefaultTimeout = 30 }.ToString();

    private async Task<SqliteConnection> ConnectAsync(CancellationToken stop)
    {
        var connection = new SqliteConnection(Address);
        await connection.OpenAsync(stop);
        return connection;
    }
}
