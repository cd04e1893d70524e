namespace ContentHub.Posts.Pages.Comments;

/// <summary>What can be typed on the page of comments. Each form sends the parts that it needs.</summary>
internal sealed class CommentForm
{
    public string? Text { get; set; }

    public string? Field { get; set; }

    /// <summary>The words that a new comment is about.</summary>
    public string? Quote { get; set; }

    public Guid Thread { get; set; }

    public Guid Comment { get; set; }

    /// <summary>Of the thread, as the page showed it.</summary>
    public int Version { get; set; }
}
