using ContentHub.Posts.Comments;

namespace ContentHub.Posts.Pages.Comments;

/// <summary>The open comments beside a post.</summary>
internal sealed record CommentPanel(Guid Id, CommentList List);
