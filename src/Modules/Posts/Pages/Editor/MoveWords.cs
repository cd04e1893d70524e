using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>How a move is asked for and what is said when it is done.</summary>
internal sealed record MoveWords(string Verb, string Meaning, string Done)
{
    public static PostAction? ActionOf(string move) => move.ToLowerInvariant() switch
    {
        "takeback" => PostAction.TakeBack,
        "reopen" => PostAction.Reopen,
        "correct" => PostAction.Correct,
        "archive" => PostAction.Archive,
        _ => null,
    };

    public static MoveWords? For(string move) => ActionOf(move) switch
    {
        PostAction.TakeBack => new("Take back", "It leaves the queue of the reviewers and is a draft again.", "The post is a draft again. Submit it when it is ready."),
        PostAction.Correct => new("Correct", "It becomes a draft again. When you submit it, those are asked again whom your changes concern; for a typo that is nobody. What is live stays as it is.", "The post is a draft again. Correct it and submit it; what is live has not changed."),
        PostAction.Reopen => new("Reopen", "It becomes a draft again, the approval is withdrawn, and everybody is asked again. What is live stays as it is.", "The post is a draft again. What is live has not changed."),
        PostAction.Archive => new("Archive", "It is put away: readable, but out of everybody's lists until it is reopened.", "The post is archived."),
        _ => null,
    };
}
