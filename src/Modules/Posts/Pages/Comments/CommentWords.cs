using ContentHub.Posts.Comments;

namespace ContentHub.Posts.Pages.Comments;

/// <summary>How comments are spoken of.</summary>
internal static class CommentWords
{
    public const string Gone = "The text it refers to is gone";
    public const string Deleted = "Deleted by its author";

    public static string Open(int count) => count switch
    {
        0 => "No comment is open.",
        1 => "1 comment is open.",
        _ => $"{count} comments are open.",
    };

    /// <summary>What a thread is about, above its words.</summary>
    public static string About(ThreadView thread) => (thread.Scope, thread.Field) switch
    {
        (CommentScope.Document, _) => "The whole text",
        (_, "body") => thread.Scope is CommentScope.Field ? "The text" : "",
        _ => thread.About,
    };
}
