using ContentHub.Posts.Contracts;
using ContentHub.Posts.Hunks;
using ContentHub.Posts.Suggestions;

namespace ContentHub.Posts.Suggesting;

/// <summary>Puts the words of suggestions into a content, each at its place. What overlaps one that was made earlier, or lost its place, is left out.</summary>
internal sealed class ApplyHunks(FieldSource source)
{
    public (PostContent Content, IReadOnlyList<Suggestion> Applied) Onto(
        PostContent content, IReadOnlyList<Suggestion> chosen, IReadOnlyDictionary<Guid, SuggestionPlace> places)
    {
        var applied = new List<Suggestion>();
        foreach (var field in chosen.GroupBy(s => s.Field))
        {
            if (source.Of(content, field.Key) is { } text)
            {
                var fitting = Fitting(text, field, places);
                applied.AddRange(fitting.Select(f => f.Suggestion));
                content = source.With(content, field.Key, Apply(text, fitting));
            }
        }

        return (content, applied);
    }

    /// <summary>Where its words stand now; null when they are gone.</summary>
    public static int? Place(string text, Suggestion suggestion, SuggestionPlace place) =>
        FindHunk.In(text, new HunkSpot(place.At, suggestion.Before, place.Prefix, place.Suffix));

    private static List<(int At, Suggestion Suggestion)> Fitting(string text, IEnumerable<Suggestion> chosen, IReadOnlyDictionary<Guid, SuggestionPlace> places)
    {
        var fitting = new List<(int At, Suggestion Suggestion)>();
        foreach (var suggestion in chosen)
        {
            if (places.TryGetValue(suggestion.Id, out var place) && Place(text, suggestion, place) is { } at
                && fitting.TrueForAll(f => Same(f, at, suggestion) || !Overlap(f.At, f.Suggestion.Before.Length, at, suggestion.Before.Length)))
            {
                fitting.Add((at, suggestion));
            }
        }

        return fitting;
    }

    /// <summary>Two people who want the same get it once.</summary>
    private static bool Same((int At, Suggestion Suggestion) one, int at, Suggestion other) =>
        one.At == at && one.Suggestion.Before == other.Before && one.Suggestion.After == other.After;

    private static bool Overlap(int at, int length, int other, int otherLength) => at < other + otherLength && other < at + length;

    private static string Apply(string text, List<(int At, Suggestion Suggestion)> fitting)
    {
        foreach (var (at, suggestion) in fitting.DistinctBy(f => (f.At, f.Suggestion.Before, f.Suggestion.After)).Reverse().OrderByDescending(f => f.At).ThenByDescending(f => f.Suggestion.Before.Length))
        {
            text = string.Concat(text.AsSpan(0, at), suggestion.After, text.AsSpan(at + suggestion.Before.Length));
        }

        return text;
    }
}
