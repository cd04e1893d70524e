using ContentHub.Posts.Templates;

namespace ContentHub.Posts.Pages.Templates;

internal static class QuestionWords
{
    public static string For(Question question) => question switch
    {
        Question.WhoAsked => "Who asked?",
        Question.Problem => "What was the problem?",
        Question.Told => "What did you tell them?",
        Question.Proof => "What proves it?",
        Question.Next => "What should the reader do next?",
    };
}
