using System.Text.RegularExpressions;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Markdown;
using PlainText = ContentHub.Posts.Drafts.PlainText;

namespace ContentHub.Posts.Comments;

/// <summary>A stretch of a comment: words, an address, or somebody's name. Pages write it as text, never as markup.</summary>
/// <param name="Href">Only with an address.</param>
/// <param name="PersonId">Only with a name.</param>
internal sealed record CommentPiece(string Text, string? Href = null, Guid? PersonId = null);

/// <summary>The words of a comment are plain text. Addresses become links; there is no markup, so there is nothing to make safe.</summary>
internal static partial class CommentText
{
    public static Result<string> Of(string? typed)
    {
        var clean = PlainText.Lines(typed).Trim();
        return clean.Length switch
        {
            0 => new CommentEmpty(),
            > Comment.Longest => new CommentTooLong(clean.Length),
            _ => clean,
        };
    }

    public static IReadOnlyList<CommentPiece> Pieces(string text, IReadOnlyList<CommentMention> mentions)
    {
        var found = Address().Matches(text).Select(m => Link(m)).OfType<Mark>()
            .Concat(mentions.SelectMany(m => Names(text, m))).OrderBy(m => m.At).ThenByDescending(m => m.Length);
        var (pieces, from) = (new List<CommentPiece>(), 0);
        foreach (var mark in found)
        {
            if (mark.At < from)
            {
                continue;
            }

            if (mark.At > from)
            {
                pieces.Add(new CommentPiece(text[from..mark.At]));
            }

            pieces.Add(new CommentPiece(text.Substring(mark.At, mark.Length), mark.Href, mark.PersonId));
            from = mark.At + mark.Length;
        }

        return from < text.Length ? [.. pieces, new CommentPiece(text[from..])] : pieces;
    }

    /// <summary>The full stop after an address belongs to the sentence.</summary>
    private static Mark? Link(Match match)
    {
        var url = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '\'', '"', '’', '”', '»');
        return SafeUrl.Link(url) is { } href ? new Mark(match.Index, url.Length, href, null) : null;
    }

    private static IEnumerable<Mark> Names(string text, CommentMention mention) =>
        Anchoring.Occurrences.Within(text, mention.Written, 0, text.Length).Where(at => IsWhole(text, at, at + mention.Written.Length)).Select(at => new Mark(at, mention.Written.Length, null, mention.PersonId));

    private static bool IsWhole(string text, int from, int to) => (from == 0 || !char.IsLetterOrDigit(text[from - 1])) && (to == text.Length || !char.IsLetterOrDigit(text[to]));

    [GeneratedRegex(@"https?://[^\s<>]+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();

    private sealed record Mark(int At, int Length, string? Href, Guid? PersonId);
}
