using ContentHub.Channels.Texts;

namespace ContentHub.Channels.Bluesky;

// Pure: what the network takes, in both of its counts.
internal static class BlueskyText
{
    public static bool Fits(string text) => FitsIn(text, BlueskyLimits.Graphemes, BlueskyLimits.Bytes);

    public static string Shorten(string text, int graphemes, int bytes) => Shortening.To(text, cut => FitsIn(cut, graphemes, bytes));

    private static bool FitsIn(string text, int graphemes, int bytes) => TextForm.Bytes(text) <= bytes && TextForm.Graphemes(text) <= graphemes;
}
