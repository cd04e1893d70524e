using System.Globalization;
using System.Text;

namespace ContentHub.Publishing.CalendarFeeds;

/// <param name="Status"><c>CONFIRMED</c>, <c>TENTATIVE</c> or <c>CANCELLED</c>.</param>
/// <param name="Sequence">Grows with every change.</param>
/// <param name="ChangedAt">When what is said of it was changed last.</param>
internal sealed record IcsEvent(
    string Uid, DateTimeOffset At, DateTimeOffset ChangedAt, int Sequence, string Status, string Summary, string Description, string Category, Uri? Url);

/// <summary>
/// RFC 5545. Lines end with CRLF and are folded at 75 octets, never inside a character; text is escaped, and control characters, which
/// the format has no place for, are left out.
/// </summary>
internal static class IcsWriter
{
    private const int MostOctets = 75;

    public static string Write(string name, IEnumerable<IcsEvent> events)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//ContentHub//Calendar//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "X-WR-CALNAME:" + Escape(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line(text, "X-PUBLISHED-TTL:PT1H");
        foreach (var one in events)
        {
            Write(text, one);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Write(StringBuilder text, IcsEvent one)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + one.Uid);
        Line(text, "DTSTAMP:" + Instant(one.ChangedAt));
        Line(text, "DTSTART:" + Instant(one.At));
        Line(text, "DTEND:" + Instant(one.At.AddMinutes(15)));
        Line(text, "SEQUENCE:" + one.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(text, "STATUS:" + one.Status);
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "SUMMARY:" + Escape(one.Summary));
        Line(text, "DESCRIPTION:" + Escape(one.Description));
        if (one.Category.Length > 0)
        {
            Line(text, "CATEGORIES:" + Escape(one.Category));
        }

        if (one.Url is { } url)
        {
            Line(text, "URL:" + url.AbsoluteUri);
        }

        Line(text, "END:VEVENT");
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            // The space that begins a folded line counts too.
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
