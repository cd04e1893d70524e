using Microsoft.Data.Sqlite;

namespace ContentHub.Benchmarks;

/// <summary>A data folder of its own; the first start of the server puts the demo company into it.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("contenthub-bench-").FullName;

    public WorkFolder Copy()
    {
        SqliteConnection.ClearAllPools();
        var copy = new WorkFolder();
        foreach (var file in Directory.GetFiles(Path))
        {
            File.Copy(file, System.IO.Path.Combine(copy.Path, System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(Path, "contenthub.db")};Default Timeout=60");
        connection.Open();
        return connection;
    }

    public void Run(string sql, params (string Name, object Value)[] values)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    public T Read<T>(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
