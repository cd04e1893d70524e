using System.Text.RegularExpressions;

namespace ContentHub.Guests.Answers;

/// <summary>
/// What somebody wrote in an answer, without the mail that they answer and without their signature. Below the head of a quotation every line counts as
/// the guest's that is neither marked as quoted nor known to be ours; where there is one, all is kept in its order, and what is ours is marked.
/// </summary>
internal static partial class CutQuotes
{
    /// <param name="sent">The mails that this may answer, as they went out.</param>
    public static string From(string text, params IEnumerable<string> sent)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd())];
        int[] heads = [.. lines.Select((_, i) => QuoteHeads.LengthAt(lines, i))];
        lines = WithoutSignature(lines, heads);
        var quoted = Enumerable.Range(0, lines.Count).FirstOrDefault(i => IsQuoted(lines, heads, i), lines.Count);
        var (below, hasOwn) = Below(lines, heads, quoted, new SentWords(sent));
        return GuestLinks.Hide(string.Join('\n', hasOwn ? [.. lines[..quoted], .. below] : WithoutSignature(lines[..quoted], heads)).Trim());
    }

    private static (List<string> Lines, bool HasOwn) Below(List<string> lines, int[] heads, int from, SentWords ours)
    {
        var (kept, hasOwn) = (new List<string>(), false);
        while (from < lines.Count)
        {
            if (heads[from] > 0)
            {
                from += heads[from];
                continue;
            }

            var line = lines[from++];
            var marked = line.Length == 0 || line[0] == '>';
            var own = !marked && !ours.Has(line);
            if (line.Length > 0 || kept.Count > 0)
            {
                kept.Add(marked || own ? line : $"> {line.TrimStart()}");
            }

            hasOwn |= own;
        }

        return (kept, hasOwn);
    }

    private static bool IsQuoted(List<string> lines, int[] heads, int at) => heads[at] > 0 || lines[at].StartsWith('>');

    /// <summary>Only one at the end: below one at the top of an answer there may be more words.</summary>
    private static List<string> WithoutSignature(List<string> lines, int[] heads)
    {
        var last = lines.FindLastIndex(l => l.Length > 0);
        var marked = lines.FindLastIndex(l => l is "--" or "-- ");
        return marked >= 0 && !Enumerable.Range(marked, lines.Count - marked).Any(i => IsQuoted(lines, heads, i)) ? lines[..marked]
            : last >= 0 && SentFrom().IsMatch(lines[last]) ? lines[..last] : lines;
    }

    [GeneratedRegex(@"^(Sent from my |Von meinem .{2,30} gesendet|Get Outlook for |Gesendet mit |Envoyé de mon )", RegexOptions.IgnoreCase)]
    private static partial Regex SentFrom();
}
