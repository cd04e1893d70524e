using System.Text.RegularExpressions;

namespace ContentHub.Guests.Answers;

/// <summary>
/// What somebody wrote in an answer, without the mail that they answer and without their signature. Where own words stand between or below quoted
/// ones, nobody can tell what belongs to what: then everything is kept.
/// </summary>
internal static partial class CutQuotes
{
    public static string From(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToList();
        var until = Enumerable.Range(0, lines.Count).FirstOrDefault(i => BeginsOriginal(lines, i), lines.Count);
        var quoted = Enumerable.Range(0, until).FirstOrDefault(i => lines[i].StartsWith('>') || BeginsAnswer(lines, i), until);
        var below = Enumerable.Range(quoted, until - quoted).Where(i => !lines[i].StartsWith('>') && lines[i].Length > 0 && !IsPartOfHead(lines, quoted, i)).ToList();
        var signature = lines.FindIndex(l => l is "--" or "-- ");
        var own = below.Count > 0 && (signature < 0 || below[0] < signature) ? lines[..until] : lines[..quoted];
        return WithoutSignature(own).Trim();
    }

    /// <summary>From here on it is the other mail, although no line is marked.</summary>
    private static bool BeginsOriginal(List<string> lines, int at) =>
        Original().IsMatch(lines[at])
        || (FromHead().IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Count(l => OtherHead().IsMatch(l)) >= 2);

    /// <summary>"On Monday, Sara wrote:", over up to three lines, with quoted lines below.</summary>
    private static bool BeginsAnswer(List<string> lines, int at) => HeadLength(lines, at) > 0;

    private static bool IsPartOfHead(List<string> lines, int head, int line) => line < head + HeadLength(lines, head);

    private static int HeadLength(List<string> lines, int at)
    {
        for (var length = 1; length <= 3 && at + length < lines.Count; length++)
        {
            if (Wrote().IsMatch(string.Join(' ', lines.Skip(at).Take(length))))
            {
                return lines.Skip(at + length).FirstOrDefault(l => l.Length > 0) is ['>', ..] ? length : 0;
            }
        }

        return 0;
    }

    private static string WithoutSignature(List<string> lines)
    {
        var last = lines.FindLastIndex(l => l.Length > 0);
        var marked = lines.FindLastIndex(l => l is "--" or "-- ");
        var until = marked >= 0 && !lines.Skip(marked).Any(l => l.StartsWith('>')) ? marked : last >= 0 && SentFrom().IsMatch(lines[last]) ? last : lines.Count;
        return string.Join('\n', lines.Take(until));
    }

    [GeneratedRegex(@"^\s*(-{2,}|_{2,})\s*(Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht)\s*(-{2,}|_{2,})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Original();

    [GeneratedRegex(@"^\*?(From|Von|De|Da|Van):\*?\s", RegexOptions.IgnoreCase)]
    private static partial Regex FromHead();

    [GeneratedRegex(@"^\*?(Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Inviato|Oggetto|Verzonden|Aan|Onderwerp):\*?", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHead();

    [GeneratedRegex(@"^(On|Am|Le|El|Il|Op|Den)\b.{5,300}\b(wrote|schrieb|écrit|escribió|scritto|schreef|skrev)\b.*:$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^(Sent from my |Von meinem .{2,30} gesendet|Get Outlook for |Gesendet mit |Envoyé de mon )", RegexOptions.IgnoreCase)]
    private static partial Regex SentFrom();
}
