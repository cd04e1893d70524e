namespace ContentHub.Posts.Anchoring;

/// <summary>Where words stand in a text: all places in order, or the nearest ones when there are too many.</summary>
internal static class Occurrences
{
    /// <param name="near">The place around which to look when there are more than <paramref name="most"/>.</param>
    public static IEnumerable<int> Of(string text, string words, int near, int most)
    {
        if (words.Length == 0)
        {
            return [];
        }

        var all = From(text, words, 0).Take(most + 1).ToList();
        return all.Count <= most ? all : From(text, words, near).Take(most / 2).Concat(Before(text, words, near).Take(most / 2));
    }

    /// <summary>The same within a stretch of the text.</summary>
    public static IEnumerable<int> Within(string text, string words, int from, int to)
    {
        for (var at = Next(text, words, from, to); at >= 0; at = Next(text, words, at + 1, to))
        {
            yield return at;
        }
    }

    private static IEnumerable<int> From(string text, string words, int from) => Within(text, words, Math.Min(from, text.Length), text.Length);

    private static IEnumerable<int> Before(string text, string words, int before)
    {
        for (var end = Math.Min(before, text.Length); end > 0;)
        {
            var at = text.AsSpan(0, end).LastIndexOf(words, StringComparison.Ordinal);
            if (at < 0)
            {
                yield break;
            }

            yield return at;
            end = at + words.Length - 1;
        }
    }

    private static int Next(string text, string words, int from, int to)
    {
        if (words.Length == 0 || from >= to)
        {
            return -1;
        }

        var at = text.AsSpan(from, to - from).IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? -1 : from + at;
    }
}
