using ContentHub.Library.Contracts;
using Microsoft.Data.Sqlite;

namespace ContentHub.Library.Indexing;

/// <summary>Brings one document of the index to its present state. Doing it twice changes nothing.</summary>
internal static class IndexUpdate
{
    public static async Task ApplyAsync(SqliteConnection connection, long generation, ISearchSource source, Guid id, CancellationToken stop)
    {
        if (await source.FindAsync(id, stop) is { } document)
        {
            await IndexWriter.PutAsync(connection, generation, document, stop);
        }
        else
        {
            await IndexWriter.RemoveAsync(connection, generation, source.Name, id, stop);
        }
    }
}
