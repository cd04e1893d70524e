namespace ContentHub.Posts.Comparing;

/// <summary>Words that stayed and look different now.</summary>
internal static class LookNotes
{
    private static readonly (Look Look, string Word)[] Looks = [(Look.Bold, "bold"), (Look.Italic, "italic"), (Look.Code, "code"), (Look.Struck, "struck out")];

    public static IEnumerable<string> Of(TextBlock old, TextBlock now)
    {
        var (before, after) = (old.Text, now.Text);
        foreach (var (look, word) in Looks)
        {
            var (gone, came) = Spans.Differing(Spans.Of(old, look), Spans.Of(now, look));
            foreach (var span in gone.Where(g => after.Contains(g.Text, StringComparison.Ordinal)).Take(20))
            {
                yield return $"“{span.Text}” is no longer {word}.";
            }

            foreach (var span in came.Where(c => before.Contains(c.Text, StringComparison.Ordinal)).Take(20))
            {
                yield return $"“{span.Text}” is {word} now.";
            }
        }
    }
}
