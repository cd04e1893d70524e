using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Checks;

/// <summary>Sentences that one has to read twice. Plain-language guides advise about 25 words; beyond 35 hardly any sentence is easy.</summary>
internal static class SentenceRules
{
    private const int Long = 35;

    public static IEnumerable<Finding> Find(ParsedText text) =>
        from line in text.Lines
        where line.Words.Length > Long * 2
        from sentence in Sentences.In(line.Prose, text.English)
        where sentence.Words > Long
        select new Finding("check.sentence-long", FindingSeverity.Hint, $"The sentence “{Excerpt.Of(line.Words.Substring(sentence.At, sentence.Length))}” has more than {Long} words. Two are easier to follow.", "Body")
        {
            Places = [text.Place(line, sentence.At, sentence.Length)],
        };
}
