using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>How a move is asked for and what is said when it is done.</summary>
internal sealed record MoveWords(string Verb, string Meaning, string Done)
{
    public static PostAction? ActionOf(string move) => move.ToLowerInvariant() switch
    {
        "takeback" => PostAction.TakeBack,
        "reopen" => PostAction.Reopen,
        "archive" => PostAction.Archive,
        _ => null,
    };

    public static MoveWords? For(string move) => ActionOf(move) switch
    {
        PostAction.TakeBack => new("Take back", "It leaves the queue of the reviewers and is a draft again.", "The post is a draft again. Submit it when it is ready."),
        PostAction.Reopen => new("Reopen", "It becomes a draft again and needs a new approval. What is live stays as it is.", "The post is a draft again. What is live has not changed."),
        PostAction.Archive => new("Archive", "It is put away: readable, but out of everybody's lists until it is reopened.", "The post is archived."),
        _ => null,
    };
}
