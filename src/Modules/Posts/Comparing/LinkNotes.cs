namespace ContentHub.Posts.Comparing;

/// <summary>Links that lead elsewhere, came or went. What only reads differently is seen in the words.</summary>
internal static class LinkNotes
{
    public static IEnumerable<string> Of(TextBlock old, TextBlock now)
    {
        var (gone, came) = Spans.Differing(Links(old), Links(now));
        foreach (var (text, target) in gone)
        {
            var led = came.FindIndex(c => c.Text == text);
            var reworded = came.FindIndex(c => c.Target == target);
            if (led >= 0)
            {
                yield return $"The link “{text}” led to {target} and leads to {came[led].Target} now.";
                came.RemoveAt(led);
            }
            else if (reworded >= 0)
            {
                came.RemoveAt(reworded);
            }
            else
            {
                yield return $"The link “{text}” to {target} is gone.";
            }
        }

        foreach (var (text, target) in came)
        {
            yield return $"The link “{text}” to {target} is new.";
        }
    }

    private static List<Span> Links(TextBlock block) => Spans.Of(block, Look.Link);
}
