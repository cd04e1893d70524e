using System.Text;

namespace ContentHub.Posts.Markdown;

/// <summary>Counts words as a reader would: runs of letters and digits; scripts without spaces count two characters as a word.</summary>
internal static class WordCounter
{
    public static int Count(string text)
    {
        int words = 0, dense = 0;
        var inside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsDense(rune))
            {
                dense++;
                inside = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                words += inside ? 0 : 1;
                inside = true;
            }
            else if (rune.Value is not ('\'' or '’' or '-' or '.' or ','))
            {
                inside = false;
            }
        }

        return words + ((dense + 1) / 2);
    }

    private static bool IsDense(Rune rune) => rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x2FA1F);
}
