namespace ContentHub.Posts.Contracts;

/// <summary>A part's text, cut where its marks begin and end.</summary>
public static class PreviewRuns
{
    public static IEnumerable<(string Text, bool Marked)> Of(PreviewPart part)
    {
        var at = 0;
        foreach (var mark in part.Marks)
        {
            if (mark.At > at)
            {
                yield return (part.Text[at..mark.At], false);
            }

            yield return (part.Text.Substring(mark.At, mark.Length), true);
            at = mark.At + mark.Length;
        }

        if (at < part.Text.Length)
        {
            yield return (part.Text[at..], false);
        }
    }
}
