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

/// <summary>Inline pictures that came, went or were replaced, and descriptions that changed.</summary>
internal static class PictureNotes
{
    public static IEnumerable<string> Of(TextBlock old, TextBlock now)
    {
        if (old.Address is not null && now.Address is not null && old.Address != now.Address)
        {
            yield return $"Another picture: {old.Address} was replaced by {now.Address}.";
        }

        var (gone, came) = Spans.Differing(Spans.Of(old, Look.Picture), Spans.Of(now, Look.Picture));
        foreach (var (text, target) in gone)
        {
            var described = came.FindIndex(c => c.Target == target);
            if (described >= 0)
            {
                yield return $"The description of a picture was “{text}” and is “{came[described].Text}” now.";
                came.RemoveAt(described);
            }
            else
            {
                yield return $"The picture “{text}” ({target}) is gone.";
            }
        }

        foreach (var (text, target) in came)
        {
            yield return $"The picture “{text}” ({target}) is new.";
        }
    }
}

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
