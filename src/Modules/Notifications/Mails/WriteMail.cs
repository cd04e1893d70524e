using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Texts;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Sendings;

namespace ContentHub.Notifications.Mails;

/// <summary>The letter: plain text, and the same as simple HTML. One document has one thread in mail programs.</summary>
internal sealed class WriteMail(ISettings settings, UnsubscribeLinks unsubscribe)
{
    public async Task<Mail> HandleAsync(Sending sending, IReadOnlyList<InboxRow> rows, PersonView person, CancellationToken stop)
    {
        var home = await settings.BaseAddressAsync(stop);
        var company = (await settings.CompanyAsync(stop)).CompanyName;
        var letter = new Letter(person.Name, company, rows, home, unsubscribe.For(home, person.Id));
        var thread = sending.Way is SendingWay.Digest ? null : $"{rows[0].Told.DocumentKind}-{rows[0].Told.DocumentId:N}";
        return new Mail(person.Email, Subject(sending, rows, company), letter.Text(), letter.Html()) { Filing = new MailFiling(sending.Id, thread, letter.Stop) };
    }

    private static string Subject(Sending sending, IReadOnlyList<InboxRow> rows, string company) => (sending.Way, rows.Count) switch
    {
        (SendingWay.Digest, 1) => $"{company}: one thing since your last digest",
        (SendingWay.Digest, var count) => $"{company}: {count} things since your last digest",
        (_, 1) => $"{Short(rows[0].Title)}: {rows[0].Sentence}",
        (_, var count) => $"{Short(rows[0].Title)}: {count} things happened",
    };

    private static string Short(string title) => title.Length <= 80 ? title : PlainText.Cut(title, 79) + "…";
}
