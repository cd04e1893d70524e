using ContentHub.Kernel.People;
using ContentHub.Library.Contracts;
using ContentHub.Library.Indexing;
using ContentHub.Posts.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ContentHub.Library.Searching;

/// <summary>Asks the index. Who may find what is part of the question: nothing is filtered afterwards.</summary>
internal sealed class FindDocuments(SearchFile file, ILogger<FindDocuments> log) : ISearch
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, string source, Actor actor, int most, CancellationToken stop)
    {
        if (SearchText.ToMatch(text) is not { } match)
        {
            return [];
        }

        try
        {
            return await HitsAsync(match, source, actor, Math.Clamp(most, 1, 100), stop);
        }
        catch (SqliteException problem)
        {
            // Searching must never take a page down: the index can be rebuilt, and the doctor says that it should be.
            log.LogError(problem, "The search index did not answer");
            return [];
        }
    }

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(string match, string source, Actor actor, int most, CancellationToken stop)
    {
        await using var connection = await file.OpenAsync(stop);
        await using var moment = connection.BeginTransaction(deferred: true); // one generation for both statements
        var generation = await connection.GenerationAsync(stop);
        await using var command = connection.Command(Sql(IndexLayout.Documents(generation), IndexLayout.Words(generation)),
            ("$match", match), ("$source", source), ("$most", most), ("$me", actor.Id.Key()),
            ("$staff", !actor.IsVisitor), ("$all", actor.Can(PostsPermissions.ReadAll)), ("$start", Marks.Start.ToString()), ("$end", Marks.End.ToString()));
        var hits = new List<SearchHit>();
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            var (title, summary, body) = (row.GetString(2), row.GetString(3), row.GetString(4));
            var excerpt = Marks.AreIn(body) || summary.Length == 0 ? body : summary;
            hits.Add(new SearchHit(
                Guid.ParseExact(row.GetString(0), "N"), row.GetString(1), Marks.ToHtml(title), Marks.ToHtml(excerpt),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))));
        }

        return hits;
    }

    /// <summary>The best are chosen first; only they are marked, which costs far more than finding.</summary>
    private static string Sql(string documents, string words) =>
        $"""
        with best as materialized (
            select w.rowid as number, bm25({words}, 8.0, 4.0, 6.0, 1.0) as score, d.at as at
            from {words} w join {documents} d on d.number = w.rowid
            where {words} match $match and d.source = $source
              and (d.audience = 'Public' or ($staff and d.audience = 'Staff')
                or ($staff and d.audience = 'Owner' and ($all or d.owner = $me or d.holder = $me)))
            order by score, d.at desc limit $most)
        select d.id, d.source, highlight({words}, 0, $start, $end), snippet({words}, 1, $start, $end, '…', 40), snippet({words}, 3, $start, $end, '…', 32), best.at
        from best join {words} w on w.rowid = best.number join {documents} d on d.number = best.number
        where {words} match $match
        order by best.score, best.at desc
        """;
}
