using System.Text.RegularExpressions;

namespace ContentHub.Guests.Answers;

/// <summary>The lines by which mail programs begin the mail that is answered.</summary>
internal static partial class QuoteHeads
{
    private const int LongestBlock = 12;

    /// <summary>How many lines of such a head begin here; 0 when none does.</summary>
    public static int LengthAt(List<string> lines, int at) =>
        Original().IsMatch(lines[at]) ? Ruled(lines, at) is > 0 and var ruled ? ruled : 1
        : Rule().IsMatch(lines[at]) ? Ruled(lines, at)
        : Block(lines, at) is > 0 and var block ? block : Introduction(lines, at);

    /// <summary>A line, and the block below it.</summary>
    private static int Ruled(List<string> lines, int at)
    {
        var from = at + 1;
        while (from < lines.Count && from <= at + 2 && lines[from].Length == 0)
        {
            from++;
        }

        return from < lines.Count && Block(lines, from) is > 0 and var block ? from - at + block : 0;
    }

    /// <summary>"From: … Sent: … To: … Subject: …", up to the last line of that kind.</summary>
    private static int Block(List<string> lines, int at)
    {
        if (!FromHead().IsMatch(lines[at]) || lines.Skip(at + 1).Take(4).Count(l => OtherHead().IsMatch(l)) < 2)
        {
            return 0;
        }

        var run = lines.Skip(at).Take(LongestBlock).TakeWhile(l => l.Length > 0).ToList();
        return run.FindLastIndex(l => OtherHead().IsMatch(l)) + 1;
    }

    /// <summary>"On Monday, Sara wrote:", over up to three lines, with quoted lines below.</summary>
    private static int Introduction(List<string> lines, int at)
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

    [GeneratedRegex(@"^\s*(-{2,}|_{2,})\s*(Original Message|Original-Nachricht|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original|Messaggio originale|Oorspronkelijk bericht)\s*(-{2,}|_{2,})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Original();

    [GeneratedRegex(@"^\s*(-{5,}|_{5,})$")]
    private static partial Regex Rule();

    /// <summary>French has a blank before the colon.</summary>
    [GeneratedRegex(@"^\*?(From|Von|De|Da|Van)\s?:\*?\s", RegexOptions.IgnoreCase)]
    private static partial Regex FromHead();

    [GeneratedRegex(@"^\*?(Sent|Date|To|Cc|Subject|Importance|Gesendet|Datum|An|Betreff|Wichtigkeit|Envoyé|À|Objet|Enviado|Para|Asunto|Inviato|Oggetto|Verzonden|Aan|Onderwerp)\s?:\*?", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHead();

    [GeneratedRegex(@"^(On|Am|Le|El|Il|Op|Den)\b.{5,300}\b(wrote|schrieb|écrit|escribió|scritto|schreef|skrev)\b.*:$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();
}
