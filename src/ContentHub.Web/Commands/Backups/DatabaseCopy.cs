using System.ComponentModel;
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
        var target = data.PathOf($"backup-{EntryName}.tmp");
        File.Delete(target);
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

    /// <summary>
    /// Replaces the database by the copy; a sentence when that can't be done. The SQLite file that was there is kept beside it as
    /// <c>contenthub.db.before-restore</c>.
    /// </summary>
    public async Task<string?> PutAsync(string copy, CancellationToken stop)
    {
        if (data.IsPostgres)
        {
            await ToolAsync("pg_restore", ["--clean", "--if-exists", "--no-owner", "--single-transaction", copy], stop);
            return null;
        }

        if (await PragmaAsync(copy, "quick_check", stop) is not "ok")
        {
            return "The database inside this backup is damaged. Nothing was changed.";
        }

        var present = data.PathOf("contenthub.db");
        if (File.Exists(present))
        {
            // Leaving the write-ahead log needs the file for oneself: it fails while the hub runs, and leaves one whole file behind.
            SqliteConnection.ClearAllPools();
            if (await PragmaAsync(present, "journal_mode = delete", stop) is not "delete")
            {
                return "The hub is running. Stop it, then restore.";
            }

            File.Move(present, present + ".before-restore", overwrite: true);
        }

        File.Move(copy, present);
        return null;
    }

    /// <summary>The answer of a pragma; null when the file is locked or no database.</summary>
    private static async Task<string?> PragmaAsync(string file, string pragma, CancellationToken stop)
    {
        try
        {
            await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Default Timeout=2");
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
            command.CommandText = $"pragma {pragma}";
            return await command.ExecuteScalarAsync(stop) as string;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    private async Task ToolAsync(string tool, string[] arguments, CancellationToken stop)
    {
        var where = new NpgsqlConnectionStringBuilder(data.ConnectionString);
        var start = new ProcessStartInfo(tool, [.. arguments.SkipLast(tool == "pg_restore" ? 1 : 0), "--dbname", where.Database ?? "", .. arguments.TakeLast(tool == "pg_restore" ? 1 : 0)]);
        start.Environment["PGHOST"] = where.Host;
        start.Environment["PGPORT"] = where.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = where.Username;
        start.Environment["PGPASSWORD"] = where.Password;
        try
        {
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
            {
                throw new ToolFailed($"{tool} ended with {process.ExitCode}; what it said stands above.");
            }
        }
        catch (Win32Exception)
        {
            throw new ToolFailed($"{tool} is not on the PATH. Install the PostgreSQL client.");
        }
    }
}

/// <summary>A program of the database did not do its work.</summary>
internal sealed class ToolFailed(string message) : Exception(message);
