using System.Globalization;
using ContentHub.Kernel.Modules;
using ContentHub.Library.Indexing;
using Microsoft.Data.Sqlite;

namespace ContentHub.Library.Health;

/// <summary>Is there an index, and since when?</summary>
internal sealed class IndexDoctor(SearchFile file) : IDoctorCheck
{
    private const string Subject = "Search index";

    public async Task<IReadOnlyList<DoctorFinding>> LookAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = await file.OpenAsync(stop);
            await using var count = connection.Command($"select count(*) from {IndexLayout.Documents(await connection.GenerationAsync(stop))}");
            var documents = (long)(await count.ExecuteScalarAsync(stop))!;
            return await connection.StateAsync("built", stop) is { } built
                ? [new DoctorFinding(Subject, true, $"{documents.ToString(CultureInfo.InvariantCulture)} documents; last rebuilt {built[..16]} UTC, kept up with events since.")]
                : [new DoctorFinding(Subject, false, "It has not been filled yet. A running hub does so by itself; otherwise run “contenthub reindex”.")];
        }
        catch (SqliteException problem)
        {
            return [new DoctorFinding(Subject, false, $"It can't be read ({problem.Message}). Delete search.db in the data folder and run “contenthub reindex”.")];
        }
    }
}
