using ContentHub.Library.Contracts;
using Microsoft.Data.Sqlite;

namespace ContentHub.Library.Indexing;

/// <summary>
/// Puts documents into a generation and takes them out. The words table reads its text from the documents table and keeps only what is
/// searched, in its folded spelling; so it must be told the old words before they go.
/// </summary>
internal static class IndexWriter
{
    public static async Task PutAsync(SqliteConnection connection, long generation, SearchDocument document, CancellationToken stop)
    {
        await RemoveAsync(connection, generation, document.Source, document.Id, stop);
        await connection.ExecuteAsync(
            $"""
            insert into {IndexLayout.Documents(generation)} (source, id, audience, owner, holder, language, at, title, summary, tags, body)
            values ($source, $id, $audience, $owner, $holder, $language, $at, $title, $summary, $tags, $body);
            insert into {IndexLayout.Words(generation)} (rowid, title, summary, tags, body)
            values (last_insert_rowid(), $foldedTitle, $foldedSummary, $foldedTags, $foldedBody);
            """,
            stop,
            [
                ("$source", document.Source), ("$id", document.Id.Key()), ("$audience", document.Audience.ToString()), ("$owner", document.OwnerId.Key()),
                ("$holder", (document.HolderId ?? document.OwnerId).Key()), ("$language", document.Language), ("$at", document.At.ToUnixTimeMilliseconds()),
                .. Texts(document.Title, document.Summary, string.Join(' ', document.Tags), document.Text),
            ]);
    }

    public static async Task RemoveAsync(SqliteConnection connection, long generation, string source, Guid id, CancellationToken stop)
    {
        await using var find = connection.Command(
            $"select number, title, summary, tags, body from {IndexLayout.Documents(generation)} where source = $source and id = $id", ("$source", source), ("$id", id.Key()));
        long number;
        (string Name, object Value)[] texts;
        await using (var row = await find.ExecuteReaderAsync(stop))
        {
            if (!await row.ReadAsync(stop))
            {
                return;
            }

            number = row.GetInt64(0);
            texts = Texts(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4));
        }

        var words = IndexLayout.Words(generation);
        await connection.ExecuteAsync(
            $"""
            insert into {words} ({words}, rowid, title, summary, tags, body) values ('delete', $number, $foldedTitle, $foldedSummary, $foldedTags, $foldedBody);
            delete from {IndexLayout.Documents(generation)} where number = $number;
            """,
            stop,
            [("$number", number), .. texts]);
    }

    private static (string Name, object Value)[] Texts(string title, string summary, string tags, string body) =>
    [
        ("$title", title), ("$summary", summary), ("$tags", tags), ("$body", body),
        ("$foldedTitle", Spelling.Fold(title)), ("$foldedSummary", Spelling.Fold(summary)), ("$foldedTags", Spelling.Fold(tags)), ("$foldedBody", Spelling.Fold(body)),
    ];
}
