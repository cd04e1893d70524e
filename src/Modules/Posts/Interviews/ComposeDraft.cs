using System.Text;
using System.Text.RegularExpressions;
using ContentHub.Posts.Checks;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Templates;

namespace ContentHub.Posts.Interviews;

/// <summary>
/// Makes a structured draft of a template and answers. A part that no answer fills says what belongs there, as a placeholder that the
/// checks go on finding until somebody writes it.
/// </summary>
internal static partial class ComposeDraft
{
    /// <summary>Begins a line that nobody has written yet; the checks and the guide know it.</summary>
    public const string Placeholder = "TODO: ";

    private const int LongestTitle = 90;
    private const int LongestSummary = 300;

    /// <param name="title">As typed; empty: made from the problem, else from what was told.</param>
    public static PostContent Of(IReadOnlyList<TemplateSection> sections, InterviewAnswers answers, string title, Guid author, string language) => new()
    {
        AuthorId = author,
        Language = language,
        Title = title.Trim() is { Length: > 0 } typed ? typed : TitleOf(answers, language),
        Summary = FirstSentence(Plain(answers[Question.Told]), language, LongestSummary),
        Body = Body(sections, answers),
    };

    private static string Body(IReadOnlyList<TemplateSection> sections, InterviewAnswers answers)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            if (section.Heading.Length > 0)
            {
                text.Append("## ").Append(Escaped(section.Heading)).Append("\n\n");
            }

            var said = section.Answers.Select(q => answers[q]).Where(a => a.Length > 0).ToList();
            if (said.Count > 0)
            {
                said.ForEach(answer => text.Append(Paragraphs(answer)).Append("\n\n"));
            }
            else if (section.Guidance.Length > 0)
            {
                text.Append(Placeholder).Append(Escaped(section.Guidance)).Append("\n\n");
            }
        }

        // What no part asks for was said all the same.
        var asked = sections.SelectMany(s => s.Answers).ToHashSet();
        foreach (var answer in Enum.GetValues<Question>().Where(q => !asked.Contains(q)).Select(q => answers[q]).Where(a => a.Length > 0))
        {
            text.Append(Paragraphs(answer)).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>On a telephone a new line is a new thought. Lines that are lists, quotations or tables already stay together.</summary>
    private static string Paragraphs(string answer)
    {
        var lines = answer.ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder(lines[0].TrimEnd());
        for (var i = 1; i < lines.Length; i++)
        {
            text.Append(Structured().IsMatch(lines[i - 1]) || Structured().IsMatch(lines[i]) || lines[i].Trim().Length == 0 || lines[i - 1].Trim().Length == 0 ? "\n" : "\n\n").Append(lines[i].TrimEnd());
        }

        return text.ToString();
    }

    private static string TitleOf(InterviewAnswers answers, string language)
    {
        var from = Plain(answers[Question.Problem].Length > 0 ? answers[Question.Problem] : answers[Question.Told]);
        return FirstSentence(from, language, LongestTitle).TrimEnd('.', ' ');
    }

    private static string FirstSentence(string words, string language, int longest)
    {
        if (words.Length == 0)
        {
            return "";
        }

        var first = Sentences.In(words, language.StartsWith("en", StringComparison.OrdinalIgnoreCase)).First();
        var sentence = words.Substring(first.At, first.Length);
        if (sentence.Length <= longest)
        {
            return sentence;
        }

        var cut = sentence.LastIndexOf(' ', longest - 1);
        return sentence[..(cut > longest / 2 ? cut : char.IsHighSurrogate(sentence[longest - 2]) ? longest - 2 : longest - 1)].TrimEnd(',', ' ') + "…";
    }

    private static string Plain(string markdown) => Blanks().Replace(new PostMarkdown().ToPlainText(markdown), " ").Trim();

    private static string Escaped(string words) => Marks().Replace(words, @"\$0");

    [GeneratedRegex(@"^\s*(?:[-*+>|#]|\d+[.)]\s|```|~~~)")]
    private static partial Regex Structured();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\\`*_\[\]<>#|~]")]
    private static partial Regex Marks();
}
