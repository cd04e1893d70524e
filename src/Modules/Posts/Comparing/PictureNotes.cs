namespace ContentHub.Posts.Comparing;

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
