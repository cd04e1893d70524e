using System.Globalization;
using ContentHub.Kernel.Results;
using ContentHub.Library.Contracts;
using Microsoft.Data.Sqlite;

namespace ContentHub.Library.Indexing;

/// <summary>
/// Fills the next generation from every source while the present one is searched, catches up with what was touched meanwhile, and moves over.
/// Safe beside a running hub: other processes see the new generation with their next search.
/// </summary>
internal sealed class RebuildIndex(SearchFile file, IEnumerable<ISearchSource> sources, TimeProvider clock)
{
    private const int Batch = 200;
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(30);

    /// <returns>How many documents there are now.</returns>
    public async Task<Result<int>> HandleAsync(IProgress<(string Source, int Done)>? progress, CancellationToken stop)
    {
        await using var connection = await file.OpenAsync(stop);
        var token = await ClaimAsync(connection, stop);
        if (token is null)
        {
            return new RebuildRunning();
        }

        try
        {
            var generation = await connection.GenerationAsync(stop) + 1;
            await IndexLayout.CreateAsync(connection, generation, stop);
            var count = 0;
            foreach (var source in sources)
            {
                count += await FillAsync(connection, generation, source, progress, stop);
            }

            await MoveOverAsync(connection, generation, stop);
            return count;
        }
        finally
        {
            await connection.ExecuteAsync("delete from state where name = 'rebuilding' and value = $token", CancellationToken.None, ("$token", token));
        }
    }

    /// <summary>Null while somebody else is at it.</summary>
    private async Task<string?> ClaimAsync(SqliteConnection connection, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var token = now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var old = (now - Abandoned).ToUnixTimeMilliseconds();
        var claimed = await connection.ExecuteAsync(
            "insert into state (name, value) values ('rebuilding', $token) on conflict (name) do update set value = excluded.value where cast(state.value as integer) < $old",
            stop, ("$token", token), ("$old", old));
        if (claimed == 0)
        {
            return null;
        }

        await connection.ExecuteAsync("delete from touched", stop);
        return token;
    }

    private static async Task<int> FillAsync(
        SqliteConnection connection, long generation, ISearchSource source, IProgress<(string Source, int Done)>? progress, CancellationToken stop)
    {
        var done = 0;
        var batch = new List<SearchDocument>(Batch);
        await foreach (var document in source.AllAsync(stop))
        {
            batch.Add(document);
            if (batch.Count == Batch)
            {
                done += await WriteAsync(connection, generation, batch, stop);
                progress?.Report((source.Name, done));
            }
        }

        done += await WriteAsync(connection, generation, batch, stop);
        progress?.Report((source.Name, done));
        return done;
    }

    /// <summary>One short transaction that waits for nobody, so that events keep being written to the generation that is searched.</summary>
    private static async Task<int> WriteAsync(SqliteConnection connection, long generation, List<SearchDocument> batch, CancellationToken stop)
    {
        await using var transaction = connection.BeginTransaction();
        foreach (var document in batch)
        {
            await IndexWriter.PutAsync(connection, generation, document, stop);
        }

        await transaction.CommitAsync(stop);
        var written = batch.Count;
        batch.Clear();
        return written;
    }

    private async Task MoveOverAsync(SqliteConnection connection, long generation, CancellationToken stop)
    {
        await using var transaction = connection.BeginTransaction();
        foreach (var (name, id) in await TouchedAsync(connection, stop))
        {
            if (sources.FirstOrDefault(s => s.Name == name) is { } source)
            {
                await IndexUpdate.ApplyAsync(connection, generation, source, id, stop);
            }
        }

        await connection.SetStateAsync("generation", generation.ToString(CultureInfo.InvariantCulture), stop);
        await connection.SetStateAsync("built", clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), stop);
        await IndexLayout.DropAsync(connection, generation - 1, stop);
        await transaction.CommitAsync(stop);
        await connection.ExecuteAsync($"insert into {IndexLayout.Words(generation)} ({IndexLayout.Words(generation)}) values ('optimize')", stop);
    }

    private static async Task<List<(string Source, Guid Id)>> TouchedAsync(SqliteConnection connection, CancellationToken stop)
    {
        var touched = new List<(string, Guid)>();
        await using var command = connection.Command("select source, id from touched");
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            touched.Add((row.GetString(0), Guid.ParseExact(row.GetString(1), "N")));
        }

        return touched;
    }
}

internal sealed record RebuildRunning()
    : Error("search.rebuild-running", "The search index is being rebuilt already. Try again when that is done.", ErrorKind.Conflict);
