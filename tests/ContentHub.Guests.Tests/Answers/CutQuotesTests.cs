using ContentHub.Guests.Answers;

namespace ContentHub.Guests.Tests.Answers;

public sealed class CutQuotesTests
{
    [Theory]
    [InlineData("Looks good.\n\nOn Mon, 2 Mar 2026 at 10:00, Sara Sellers <sara@demo.test> wrote:\n> Hello Anna,\n> please look", "Looks good.")]
    [InlineData("Passt so.\r\n\r\nAm 02.03.2026 um 10:00 schrieb Sara Sellers:\r\n> Hallo", "Passt so.")]
    [InlineData("Fine.\n\nOn Monday, 2 March 2026 at 10:00, Sara Sellers with a very long name\n<sara.sellers@a-very-long-domain.test> wrote:\n\n> Hello", "Fine.")]
    [InlineData("Nice work\n\n________________________________\nFrom: Sara Sellers <sara@demo.test>\nSent: Monday, 2 March 2026 10:00\nTo: Anna Berg\nSubject: Please look\n\nHello Anna", "Nice work\n\n________________________________")]
    [InlineData("Ja\n\n-----Ursprüngliche Nachricht-----\nVon: Sara\nGesendet: Montag\nAn: Anna\n\nHallo Anna", "Ja")]
    [InlineData("Yes please.\n-- \nAnna Berg\nPlant manager", "Yes please.")]
    [InlineData("Yes please.\n\nSent from my phone", "Yes please.")]
    [InlineData("Own words first.\n> the paragraph\nThis part is wrong.", "Own words first.\n> the paragraph\nThis part is wrong.")]
    [InlineData("> What about the price?\nIt may stand there.", "> What about the price?\nIt may stand there.")]
    [InlineData("On Monday I wrote:\nno quotation follows.", "On Monday I wrote:\nno quotation follows.")]
    [InlineData("From: here on it gets better.\nNothing else.", "From: here on it gets better.\nNothing else.")]
    [InlineData("> only\n> quoted", "")]
    [InlineData("", "")]
    public void Own_words_stay_and_the_answered_mail_goes(string mail, string own) => Assert.Equal(own, CutQuotes.From(mail));

    [Fact]
    public void A_hostile_mail_takes_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("On " + new string('a', 400) + " wrote\n> \n", 2000));

        var before = System.Diagnostics.Stopwatch.GetTimestamp();
        _ = CutQuotes.From(text);
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
