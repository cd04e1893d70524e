using Microsoft.Data.Sqlite;
using Npgsql;

namespace ContentHub.Testing;

/// <summary>
/// A fresh, empty database per test hub. <c>CONTENTHUB_TEST_DB=postgres</c> with <c>CONTENTHUB_TEST_POSTGRES</c> (a connection
/// string to a server where databases may be made) runs the same tests on PostgreSQL; otherwise a SQLite file in a new folder.
/// The first one is migrated and kept as the template of the others.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static string? template;

    private TestDatabase(string folder, string connectionString) => (Folder, ConnectionString) = (folder, connectionString);

    public static bool OnPostgres { get; } = Environment.GetEnvironmentVariable("CONTENTHUB_TEST_DB") == "postgres";

    public string Folder { get; }

    public string ConnectionString { get; }

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Data:Provider", OnPostgres ? "postgres" : "sqlite"),
        new("Data:ConnectionString", ConnectionString),
        new("Data:Folder", Folder),
        new("Data:Node", "test"),
    ];

    /// <param name="migrate">Migrates the database that the settings name; called once per process.</param>
    public static async Task<TestDatabase> NewAsync(Func<TestDatabase, Task> migrate)
    {
        await Gate.WaitAsync();
        try
        {
            if (template is null)
            {
                var first = Blank();
                await CreateAsync(first, null);
                await migrate(first);
                SqliteConnection.ClearAllPools();
                NpgsqlConnection.ClearAllPools();
                template = OnPostgres ? new NpgsqlConnectionStringBuilder(first.ConnectionString).Database : first.Folder;
                AppDomain.CurrentDomain.ProcessExit += (_, _) => first.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
        finally
        {
            Gate.Release();
        }

        var fresh = Blank();
        await CreateAsync(fresh, template);
        return fresh;
    }

    public async ValueTask DisposeAsync()
    {
        if (OnPostgres)
        {
            var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
            await OnServerAsync($"drop database if exists \"{name}\" with (force)");
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static TestDatabase Blank()
    {
        var folder = TestFolder.New();
        if (!OnPostgres)
        {
            return new TestDatabase(folder, "");
        }

        var server = new NpgsqlConnectionStringBuilder(Server) { Database = "hub_" + Guid.CreateVersion7().ToString("N"), MaxPoolSize = 20 };
        return new TestDatabase(folder, server.ToString());
    }

    private static async Task CreateAsync(TestDatabase database, string? from)
    {
        if (OnPostgres)
        {
            var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
            await OnServerAsync($"create database \"{name}\"" + (from is null ? "" : $" template \"{from}\""));
        }
        else if (from is not null)
        {
            foreach (var file in Directory.GetFiles(from, "contenthub.db*"))
            {
                File.Copy(file, Path.Combine(database.Folder, Path.GetFileName(file)));
            }
        }
    }

    private static string Server => Environment.GetEnvironmentVariable("CONTENTHUB_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CONTENTHUB_TEST_DB=postgres needs CONTENTHUB_TEST_POSTGRES.");

    private static async Task OnServerAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
