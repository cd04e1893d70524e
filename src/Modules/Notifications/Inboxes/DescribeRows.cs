using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Texts;
using ContentHub.Kernel.Time;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;

namespace ContentHub.Notifications.Inboxes;

/// <summary>Puts words to notifications: the page, mails and chats say the same. What the reader may not read is left out altogether.</summary>
internal sealed class DescribeRows(Documents documents, ICommentWords words, IPeople people)
{
    private const int LongestQuote = 300;

    public async Task<IReadOnlyList<InboxRow>> ForAsync(IReadOnlyList<Notification> told, Actor reader, CancellationToken stop)
    {
        if (told.Count == 0)
        {
            return [];
        }

        var titles = await documents.TitlesAsync(told.Select(n => (n.DocumentKind, n.DocumentId)), reader, stop);
        var readable = told.Where(n => titles.ContainsKey((n.DocumentKind, n.DocumentId))).ToList();
        var said = await words.ForAsync([.. readable.Select(n => n.CommentId).OfType<Guid>()], stop);
        var names = await people.FindManyAsync([.. readable.Select(n => n.ById).Distinct()], stop);
        var zone = Zones.Of(reader.TimeZone);
        return [.. readable.Select(n =>
        {
            var by = n.CommentId is { } comment && said.TryGetValue(comment, out var spoken) && spoken.Guest.Length > 0 ? spoken.Guest : n.ById == Guid.Empty ? Actor.System.Name : names.TryGetValue(n.ById, out var who) ? who.Name : "Somebody who left";
            return new InboxRow(n, titles[(n.DocumentKind, n.DocumentId)], Sentences.Of(n, by, zone), QuoteOf(n, said), by);
        })];
    }

    private static string QuoteOf(Notification told, IReadOnlyDictionary<Guid, SpokenWords> said) => told.CommentId is { } comment
        ? said.TryGetValue(comment, out var spoken) ? PlainText.Beginning(spoken.Text, LongestQuote) : "The comment was deleted."
        : Sentences.DetailOf(told);
}
