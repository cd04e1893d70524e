using ContentHub.Posts.Contracts;
using Markdig.Syntax;

namespace ContentHub.Posts.Checks;

/// <summary>A text that was parsed once for all rules.</summary>
internal sealed record ReadText(PostContent Content, MarkdownDocument Document);
