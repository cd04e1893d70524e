using ContentHub.Posts.Suggesting;

namespace ContentHub.Posts.Pages.Suggestions;

/// <summary>One suggestion of the page.</summary>
internal sealed record SuggestionModel(SuggestionView Suggestion, IndexModel Page);
