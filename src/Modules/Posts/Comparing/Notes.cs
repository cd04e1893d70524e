namespace ContentHub.Posts.Comparing;

/// <summary>What changed in a block besides its words, as sentences.</summary>
/// <param name="Links">How many links lead elsewhere, came or went.</param>
internal sealed record Notes(IReadOnlyList<string> Sentences, int Links)
{
    private const int Most = 20;

    public static Notes None { get; } = new([], 0);

    public static Notes Of(TextBlock old, TextBlock now)
    {
        List<string> links = [.. LinkNotes.Of(old, now)];
        List<string> all = [.. Shape(old, now), .. PictureNotes.Of(old, now), .. links, .. LookNotes.Of(old, now)];
        return new Notes(all.Count <= Most ? all : [.. all.Take(Most), $"And {all.Count - Most} more changes of this kind."], links.Count);
    }

    private static IEnumerable<string> Shape(TextBlock old, TextBlock now)
    {
        if (old.Kind != now.Kind)
        {
            yield return $"Was {BlockWords.A(old)}, is {BlockWords.A(now)} now.";
        }
        else if (old.Level != now.Level)
        {
            yield return old.Kind switch
            {
                BlockKind.Heading => $"Was a heading of level {old.Level}, is one of level {now.Level} now.",
                BlockKind.Footnote => $"Was footnote {old.Level}, is footnote {now.Level} now.",
                _ => now.Level > old.Level ? "Lies deeper now." : "Lies less deep now.",
            };
        }

        if (old.Cells.Count != now.Cells.Count && old.Cells.Count > 0 && now.Cells.Count > 0)
        {
            yield return $"Had {old.Cells.Count} cells, has {now.Cells.Count} now.";
        }
    }
}
