using ContentHub.Posts.Templates;

namespace ContentHub.Posts.Interviews;

/// <summary>What a seller says to the five questions, in plain words or Markdown. Any of them may be empty, but not all.</summary>
internal sealed record InterviewAnswers(string WhoAsked, string Problem, string Told, string Proof, string Next)
{
    /// <summary>Each; a page on a telephone is about 1,000.</summary>
    public const int Longest = 20_000;

    public string this[Question question] => (question switch
    {
        Question.WhoAsked => WhoAsked,
        Question.Problem => Problem,
        Question.Told => Told,
        Question.Proof => Proof,
        Question.Next => Next,
    }).Trim();
}
