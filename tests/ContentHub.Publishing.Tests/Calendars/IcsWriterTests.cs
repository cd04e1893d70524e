using System.Text;
using ContentHub.Publishing.CalendarFeeds;

namespace ContentHub.Publishing.Tests.Calendars;

/// <summary>What is written is read again by a calendar library that has nothing to do with the writer.</summary>
public sealed class IcsWriterTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Five signs; that a pump, is \\ too big")]
    [InlineData("Two\nlines\r\nand three")]
    [InlineData("👩‍👩‍👧‍👦 Pumpen für Größere Anlagen – überall, 世界中のポンプ, 👩‍👩‍👧‍👦 und noch viel mehr davon, damit die Zeile lang wird 🚰🚰🚰🚰🚰🚰🚰🚰🚰🚰🚰🚰")]
    [InlineData("مضخات صغيرة للجميع وأكثر من ذلك بكثير حتى تصبح الجملة أطول من خمسة وسبعين حرفا")]
    [InlineData("<script>alert(1)</script>BEGIN:VEVENT")]
    public void Whatever_a_title_holds_comes_back_as_it_was(string title)
    {
        var text = IcsWriter.Write("Plan, of all", [Event(title)]);

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\uFFFD', new UTF8Encoding(false, true).GetString(Encoding.UTF8.GetBytes(text)));
        var read = Assert.Single(Ical.Net.Calendar.Load(text)!.Events);
        Assert.Equal(title.ReplaceLineEndings("\n"), read.Summary!.ReplaceLineEndings("\n"));
        Assert.Equal(("a@contenthub", 3, "CONFIRMED"), (read.Uid, read.Sequence, read.Status));
        Assert.Equal(Nine.UtcDateTime, read.Start!.AsUtc);
        Assert.Equal(Nine.UtcDateTime.AddDays(-1), read.DtStamp!.AsUtc);
    }

    [Fact]
    public void Half_a_character_and_control_characters_do_not_break_the_file()
    {
        var text = IcsWriter.Write("x", [Event("a\0b\u0007\ud83d c")]);

        Assert.Contains("SUMMARY:ab\uFFFD c", text, StringComparison.Ordinal);
        Assert.Single(Ical.Net.Calendar.Load(text)!.Events);
    }

    [Fact]
    public void A_calendar_without_events_is_one_too() => Assert.Empty(Ical.Net.Calendar.Load(IcsWriter.Write("Nothing", []))!.Events);

    private static IcsEvent Event(string title) =>
        new("a@contenthub", Nine, Nine.AddDays(-1), 3, "CONFIRMED", title, "planned", "Own site", new Uri("https://hub.example.test/hub/ledger/1"));
}
