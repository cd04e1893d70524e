using System.Diagnostics;
using ContentHub.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentHub.Web.Commands.Backups;

/// <summary>Copies the database out and in: SQLite by its own online copy, PostgreSQL by pg_dump and pg_restore, which must be on the PATH.</summary>
internal sealed class DatabaseCopy(IOptions<DataOptions> options)
{
    private readonly DataOptions data = options.Value;

    public string EntryName => data.IsPostgres ? "database.pgdump" : "contenthub.db";

    /// <summary>Writes a consistent copy to a temporary file and returns its path.</summary>
    public async Task<string> TakeAsync(CancellationToken stop)
    {
        var target = Path.Combine(Directory.CreateTempSubdirectory("contenthub-backup-").FullName, EntryName);
        if (data.IsPostgres)
        {
            await ToolAsync("pg_dump", ["--format=custom", "--file", target], stop);
            return target;
        }

        await using var connection = new SqliteConnection($"Data Source={data.PathOf("contenthub.db")}");
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $target";
        command.Parameters.AddWithValue("$target", target);
        await command.ExecuteNonQueryAsync(stop);
        return target;
    }

    /// <summary>Replaces the database by the copy.</summary>
    public async Task PutAsync(string copy, CancellationToken stop)
    {
        if (data.IsPostgres)
        {
            await ToolAsync("pg_restore", ["--clean", "--if-exists", "--no-owner", "--single-transaction", copy], stop);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var left in new[] { "contenthub.db-wal", "contenthub.db-shm" })
        {
            File.Delete(data.PathOf(left));
        }

        File.Move(copy, data.PathOf("contenthub.db"), overwrite: true);
    }

    private async Task ToolAsync(string tool, string[] arguments, CancellationToken stop)
    {
        var where = new NpgsqlConnectionStringBuilder(data.ConnectionString);
        var start = new ProcessStartInfo(tool, [.. arguments.SkipLast(tool == "pg_restore" ? 1 : 0), "--dbname", where.Database ?? "", .. arguments.TakeLast(tool == "pg_restore" ? 1 : 0)]);
        start.Environment["PGHOST"] = where.Host;
        start.Environment["PGPORT"] = where.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = where.Username;
        start.Environment["PGPASSWORD"] = where.Password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{tool} did not start.");
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} ended with {process.ExitCode}.");
        }
    }
}
