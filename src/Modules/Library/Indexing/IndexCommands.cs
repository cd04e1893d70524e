using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ContentHub.Library.Indexing;

/// <summary>Short words for plain SQL on the index.</summary>
internal static class IndexCommands
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    public static async Task<int> ExecuteAsync(this SqliteConnection connection, string sql, CancellationToken stop, params (string Name, object Value)[] values)
    {
        await using var command = connection.Command(sql, values);
        return await command.ExecuteNonQueryAsync(stop);
    }

    public static async Task<string?> StateAsync(this SqliteConnection connection, string name, CancellationToken stop)
    {
        await using var command = connection.Command("select value from state where name = $name", ("$name", name));
        return await command.ExecuteScalarAsync(stop) as string;
    }

    public static Task SetStateAsync(this SqliteConnection connection, string name, string value, CancellationToken stop) =>
        connection.ExecuteAsync("insert into state (name, value) values ($name, $value) on conflict (name) do update set value = excluded.value", stop, ("$name", name), ("$value", value));

    public static async Task<long> GenerationAsync(this SqliteConnection connection, CancellationToken stop) =>
        long.Parse(await connection.StateAsync("generation", stop) ?? "1", CultureInfo.InvariantCulture);

    public static string Key(this Guid id) => id.ToString("N");
}
