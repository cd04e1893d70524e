using System.Text.Encodings.Web;
using ContentHub.Notifications.Inboxes;

namespace ContentHub.Notifications.Mails;

/// <summary>What a mail says, document by document.</summary>
/// <param name="Stop">Ends all mails.</param>
internal sealed record Letter(string Name, string Company, IReadOnlyList<InboxRow> Rows, Uri Home, Uri Stop)
{
    public string Text() => string.Join('\n',
    [
        $"Hello {Name},", "",
        .. Documents.SelectMany(rows => rows.SelectMany(Lines).Prepend(rows.Key).Append("")),
        "-- ",
        $"{Company} writes because of your choices: {Choices}",
        $"No mail at all: {Stop.AbsoluteUri}", "",
    ]);

    public string Html() => string.Concat(
    [
        $"<p>Hello {Encode(Name)},</p>",
        .. Documents.Select(rows => $"<h2>{Encode(rows.Key)}</h2><ul>{string.Concat(rows.Select(Item))}</ul>"),
        $"<p><small>{Encode(Company)} writes because of <a href=\"{Encode(Choices)}\">your choices</a>. <a href=\"{Encode(Stop.AbsoluteUri)}\">No mail at all</a></small></p>",
    ]);

    private IEnumerable<IGrouping<string, InboxRow>> Documents => Rows.GroupBy(r => (r.Told.DocumentKind, r.Told.DocumentId, r.Title)).SelectMany(g => g.GroupBy(r => r.Title));

    private string Choices => new Uri(Home, "hub/profile/notifications").AbsoluteUri;

    private IEnumerable<string> Lines(InboxRow row) =>
        [$"- {row.Sentence}", .. QuoteOf(row).Select(line => $"  > {line}"), $"  {AddressOf(row)}"];

    private string Item(InboxRow row) =>
        $"<li><a href=\"{Encode(AddressOf(row))}\">{Encode(row.Sentence)}</a>{(row.Quote.Length == 0 ? "" : $"<blockquote>{string.Join("<br>", QuoteOf(row).Select(Encode))}</blockquote>")}</li>";

    private string AddressOf(InboxRow row) => new Uri(Home, $"hub/notifications/{row.Told.Id}").AbsoluteUri;

    private static string[] QuoteOf(InboxRow row) => row.Quote.Length == 0 ? [] : row.Quote.ReplaceLineEndings("\n").Split('\n');

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
