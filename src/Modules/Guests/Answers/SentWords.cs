using System.Runtime.InteropServices;

namespace ContentHub.Guests.Answers;

/// <summary>
/// The words that were mailed to a guest, to tell them from the guest's own below a quotation that nobody marked. Mail programs break lines anew, so
/// words are compared, each of ours once: who answers with a line that stands in our mail too has written it all the same.
/// </summary>
internal sealed class SentWords
{
    /// <summary>So many words know a place by themselves; fewer only as a whole line, or as the rest of one.</summary>
    private const int Enough = 4;

    /// <summary>A word that we said more often is looked for no further: rather a line of ours too many than minutes for a hostile mail.</summary>
    private const int MostPlaces = 50;

    private readonly List<string> ours = [];
    private readonly HashSet<int> starts = [0];
    private readonly ILookup<string, int> places;
    private readonly bool[] used;
    private int next = -1;

    public SentWords(IEnumerable<string> letters)
    {
        foreach (var line in letters.Distinct().SelectMany(l => l.Split('\n')))
        {
            ours.AddRange(Words(line));
            starts.Add(ours.Count);
        }

        (places, used) = (Enumerable.Range(0, ours.Count).ToLookup(i => ours[i]), new bool[ours.Count]);
    }

    /// <summary>True for a line of ours, or a part of one, that was not met before; also for one without words but a guest's link.</summary>
    public bool Has(string line)
    {
        var words = Words(line);
        if (words.Count == 0)
        {
            return true;
        }

        var at = places[words[0]].Take(MostPlaces).Select(p => (int?)p).FirstOrDefault(p => IsAt(p!.Value, words));
        if (at is not { } found)
        {
            return false;
        }

        used.AsSpan(found, words.Count).Fill(true);
        next = found + words.Count;
        return true;
    }

    private bool IsAt(int at, List<string> words)
    {
        var end = at + words.Count;
        var known = words.Count >= Enough || (at == next && !starts.Contains(at)) || (starts.Contains(at) && starts.Contains(end));
        return known && end <= ours.Count && !used.AsSpan(at, words.Count).Contains(true)
            && CollectionsMarshal.AsSpan(ours).Slice(at, words.Count).SequenceEqual(CollectionsMarshal.AsSpan(words));
    }

    /// <summary>Links are rewritten on the way, and codes are not kept: neither tells anything.</summary>
    private static List<string> Words(string line) =>
        [.. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !GuestLinks.Has(w)).Select(w => w.Length == 6 && w.All(char.IsAsciiDigit) ? "" : w.Trim('*', '"', '“', '”', '„'))];
}
