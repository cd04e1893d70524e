using ContentHub.Guests.Answers;

namespace ContentHub.Guests.Tests.Answers;

public sealed class CutQuotesTests
{
    private const string Letter = "Hello Anna,\n\nSara Sellers of Northwind Pumps asks you to look at “Choosing a pump” before it goes out.\n\nhttps://hub.test/guest/…\n\nYou need no account.\n\nThanks\nHallo Anna\nHello Anna";

    [Theory]
    [InlineData("Looks good.\n\nOn Mon, 2 Mar 2026 at 10:00, Sara Sellers <sara@demo.test> wrote:\n> Hello Anna,\n> please look", "Looks good.")]
    [InlineData("Passt so.\r\n\r\nAm 02.03.2026 um 10:00 schrieb Sara Sellers:\r\n> Hallo", "Passt so.")]
    [InlineData("Fine.\n\nOn Monday, 2 March 2026 at 10:00, Sara Sellers with a very long name\n<sara.sellers@a-very-long-domain.test> wrote:\n\n> Hello", "Fine.")]
    [InlineData("Nice work\n\n________________________________\nFrom: Sara Sellers <sara@demo.test>\nSent: Monday, 2 March 2026 10:00\nTo: Anna Berg\nSubject: Please look\n\nHello Anna", "Nice work")]
    [InlineData("Ja\n\n-----Ursprüngliche Nachricht-----\nVon: Sara\nGesendet: Montag\nAn: Anna\n\nHallo Anna", "Ja")]
    [InlineData("Yes please.\n-- \nAnna Berg\nPlant manager", "Yes please.")]
    [InlineData("Yes please.\n\nSent from my phone", "Yes please.")]
    [InlineData("Own words first.\n> the paragraph\nThis part is wrong.", "Own words first.\n> the paragraph\nThis part is wrong.")]
    [InlineData("> What about the price?\nIt may stand there.", "> What about the price?\nIt may stand there.")]
    [InlineData("On Monday I wrote:\nno quotation follows.", "On Monday I wrote:\nno quotation follows.")]
    [InlineData("From: here on it gets better.\nNothing else.", "From: here on it gets better.\nNothing else.")]
    [InlineData("> only\n> quoted", "")]
    [InlineData("", "")]
    public void Own_words_stay_and_the_answered_mail_goes(string mail, string own) => Assert.Equal(own, CutQuotes.From(mail, Letter));

    [Theory]
    [InlineData("Hello Sara, see below.\n\nFrom: Sara Sellers <sara@demo.test>\nSent: Monday, 2 March 2026 10:00\nTo: Anna Berg\nCc: Ben\nSubject: Please look\n\n@1\nThe figure is wrong.\n@2", "Hello Sara, see below.\n\n@q1\nThe figure is wrong.\n@q2")]
    [InlineData("-----Original Message-----\nFrom: Sara\nSent: Monday\nTo: Anna\nSubject: Look\n\n@1\n@2\n\nAll of it is fine, but 12 %.", "@q1\n@q2\n\nAll of it is fine, but 12 %.")]
    [InlineData("Siehe unten\n\n-----Ursprüngliche Nachricht-----\nVon: Sara\nGesendet: Montag\nAn: Anna\nBetreff: Bitte\n\n@1\nDas stimmt nicht.\n@2", "Siehe unten\n\n@q1\nDas stimmt nicht.\n@q2")]
    [InlineData("Voir ci-dessous\n\nDe : Sara\nEnvoyé : lundi\nÀ : Anna\nObjet : Texte\n\n@1\nCe n'est pas juste.\n@2", "Voir ci-dessous\n\n@q1\nCe n'est pas juste.\n@q2")]
    [InlineData("Yes\n\nFrom: Sara\nSent: Monday\nTo: Anna\nSubject: Look\n\n@1\n@2", "Yes")]
    [InlineData("Yes\n\nFrom: Sara\nSent: Monday\nTo: Anna\nSubject: Look\n\nAnother mail of Sara's.", "Yes\n\nAnother mail of Sara's.")]
    [InlineData("See below.\n-- \nAnna\n\nOn Mon, 2 Mar 2026 at 10:00, Sara <sara@demo.test> wrote:\n> Hello Anna,\nThis is wrong.\n> please look", "See below.\n--\nAnna\n\n> Hello Anna,\nThis is wrong.\n> please look")]
    [InlineData("From: Sara\nSent: Monday\nTo: Anna\nSubject: Look\n\n@1\n@2\n\nThanks\nThanks", "@q1\n@q2\n\n> Thanks\nThanks")]
    public void What_a_guest_writes_inside_or_below_an_unmarked_quotation_stays(string mail, string own)
    {
        string Fill(string text) => text
            .Replace("@q1", "> Hello Anna,\n>\n> Sara Sellers of Northwind Pumps asks you to look at “Choosing a\n> pump” before it goes out.".Replace(">\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("@q2", "> https://hub.test/guest/…\n> You need no account.", StringComparison.Ordinal)
            .Replace("@1", "Hello Anna,\n\nSara Sellers of Northwind Pumps asks you to look at “Choosing a\npump” before it goes out.", StringComparison.Ordinal)
            .Replace("@2", "https://hub.test/guest/demo-ben-reads-one-revision-of-a-post-00001\nYou need no account.", StringComparison.Ordinal);

        Assert.Equal(Fill(own), CutQuotes.From(Fill(mail), Letter));
    }

    [Fact]
    public void The_link_in_a_quotation_is_not_shown_to_those_who_read_the_comment() => Assert.Equal(
        "> https://hub.test/guest/… and https://safe.test/?url=https%3A%2F%2Fhub.test%2Fguest%2F…\nWhat is this?",
        CutQuotes.From("> https://hub.test/guest/demo-ben-reads-one-revision-of-a-post-00001 and https://safe.test/?url=https%3A%2F%2Fhub.test%2Fguest%2Fdemo-ben-reads-one-revision-of-a-post-00001\nWhat is this?"));

    [Fact]
    public void A_hostile_mail_takes_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("On " + new string('a', 400) + " wrote\n> \n", 2000));

        var before = System.Diagnostics.Stopwatch.GetTimestamp();
        _ = CutQuotes.From(text);
        _ = CutQuotes.From("From: a\nSent: b\nTo: c\n\n" + string.Concat(Enumerable.Repeat("Hello you need no account\nHello\n", 5_000)), string.Concat(Enumerable.Repeat("Hello you need\n", 500)));
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(before) < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("I do\n<b>not</b>\nagree", "I do not agree")]
    [InlineData("<p>I do\r\n\t<b>not</b>\tagree.</p>\n  <p>\n   Really</p>", "I do not agree.\n\nReally")]
    [InlineData("<div>Fine.</div>\n<div>\n  On Mon, 2 Mar 2026 at 10:00, Sara wrote:</div>\n<blockquote>\n  Hello\n</blockquote>", "Fine.")]
    public void Line_ends_in_html_part_words_and_begin_no_line(string html, string words) =>
        Assert.Equal(words, System.Text.RegularExpressions.Regex.Replace(CutQuotes.From(HtmlWords.Of(html)), "\n{2,}", "\n\n"));

    [Fact]
    public void Html_becomes_words_with_quotations_marked()
    {
        var words = HtmlWords.Of("<html><head><title>x</title><style>p{}</style></head><body><p>Looks&nbsp;good &amp; right.<br>Go on</p><script>alert(1)</script><blockquote><p>Hello Anna</p></blockquote></body>");

        Assert.Equal("Looks good & right.\nGo on", CutQuotes.From(words));
    }
}
