using ContentHub.Posts.Suggestions;

namespace ContentHub.Posts.Pages.Suggestions;

/// <summary>What can be decided on the page of suggestions.</summary>
internal sealed class SuggestionForm
{
    public Guid? One { get; set; }

    public SuggestionKind? Kind { get; set; }

    public string? By { get; set; }

    /// <summary>All that stood on the page: nobody decides about what they did not see.</summary>
    public List<Guid>? Shown { get; set; }
}

/// <summary>Other words for a field. What was read goes with them, so that they are placed in whatever stands there by then.</summary>
internal sealed class WriteForm
{
    public string? Text { get; set; }

    public string? From { get; set; }

    public string? Note { get; set; }
}
