using ContentHub.Posts.Comments;

namespace ContentHub.Posts.Pages.Comments;

/// <summary>One thread of the page, with the page that it stands on.</summary>
internal sealed record ThreadModel(ThreadView Thread, IndexModel Page);

/// <summary>A box to write in.</summary>
/// <param name="Problem">Why these words were refused; null when they were not.</param>
internal sealed record WordsModel(string Label, string Id, string? Text, string? Problem);
