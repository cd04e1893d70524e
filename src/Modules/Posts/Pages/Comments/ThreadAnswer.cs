using ContentHub.Posts.Comments;

namespace ContentHub.Posts.Pages.Comments;

/// <summary>A thread as the editor reads it. The client writes every string as text.</summary>
internal sealed record ThreadAnswer(
    Guid Id, int Version, string Scope, string Field, string About, string Quoted, ThreadAnswer.Place? Anchor, bool Gone,
    bool Resolved, string ResolvedBy, DateTimeOffset? ResolvedAt, IReadOnlyList<ThreadAnswer.Said> Comments)
{
    public static ThreadAnswer Of(ThreadView t) => new(
        t.Id, t.Version, t.Scope.ToString().ToLowerInvariant(), t.Field, t.About, t.Quoted,
        t.Seek is { } seek ? new Place(seek.Exact, seek.Prefix, seek.Suffix, seek.Block) : null, t.Gone, t.Resolved, t.ResolvedBy, t.ResolvedAt,
        [.. t.Comments.Select(c => new Said(c.Id, c.AuthorId, c.Author, c.At, c.Edited, c.Deleted, c.Own, c.Text, [.. c.Pieces.Select(p => new Piece(p.Text, p.Href, p.PersonId is not null))], c.Edition))]);

    internal sealed record Place(string Exact, string Prefix, string Suffix, int Block);

    internal sealed record Said(
        Guid Id, Guid AuthorId, string Author, DateTimeOffset At, bool Edited, bool Deleted, bool Own, string Text, IReadOnlyList<Piece> Pieces, string Edition);

    internal sealed record Piece(string Text, string? Href, bool Mention);
}
