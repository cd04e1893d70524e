using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ContentHub.Library.Indexing;

/// <summary>
/// Tables of the index. Documents and their words carry a generation in their names: a rebuild fills the next generation beside the one
/// that is searched and then moves one number, so nobody finds an empty or half-filled index.
/// </summary>
internal static class IndexLayout
{
    private const string Version = "1";

    public static string Documents(long generation) => string.Create(CultureInfo.InvariantCulture, $"documents_{generation}");

    public static string Words(long generation) => string.Create(CultureInfo.InvariantCulture, $"words_{generation}");

    public static async Task PrepareAsync(SqliteConnection connection, CancellationToken stop)
    {
        await connection.ExecuteAsync("pragma journal_mode = wal; pragma synchronous = normal;", stop);
        await connection.ExecuteAsync(
            "create table if not exists state (name text primary key, value text not null) without rowid; " +
            "create table if not exists touched (source text not null, id text not null, primary key (source, id)) without rowid;",
            stop);
        if (await connection.StateAsync("layout", stop) == Version)
        {
            return;
        }

        await CreateAsync(connection, 1, stop);
        await connection.SetStateAsync("generation", "1", stop);
        await connection.ExecuteAsync("delete from state where name = 'built'", stop);
        await connection.SetStateAsync("layout", Version, stop);
    }

    /// <summary>An empty generation in place of whatever an interrupted rebuild left under its number.</summary>
    public static async Task CreateAsync(SqliteConnection connection, long generation, CancellationToken stop)
    {
        await DropAsync(connection, generation, stop);
        await connection.ExecuteAsync(
            $"""
            create table {Documents(generation)} (
                number integer primary key, source text not null, id text not null, audience text not null, owner text not null,
                holder text not null, language text not null, at integer not null,
                title text not null, summary text not null, tags text not null, body text not null, unique (source, id));
            create virtual table {Words(generation)} using fts5(
                title, summary, tags, body, content='{Documents(generation)}', content_rowid='number',
                tokenize='unicode61 remove_diacritics 2', prefix='2 3');
            """,
            stop);
    }

    public static Task DropAsync(SqliteConnection connection, long generation, CancellationToken stop) =>
        connection.ExecuteAsync($"drop table if exists {Words(generation)}; drop table if exists {Documents(generation)};", stop);
}
