using System.Text.Json.Serialization;
using ContentHub.Http.Api;
using ContentHub.Posts.Comments;

namespace ContentHub.Posts.Api;

/// <summary>A thread of comments.</summary>
/// <param name="Version">Goes into <c>If-Match</c> of a decision about it, in quotes.</param>
/// <param name="Scope">document, field, block or words.</param>
/// <param name="Field">What it is about: title, summary, body, coverAlt, variants.bluesky; empty for the whole post.</param>
/// <param name="Quoted">The words as they stood when it was begun.</param>
/// <param name="Anchor">Where these words stand now, as a text-quote selector; null without words and when they are gone.</param>
/// <param name="Gone">The text it refers to is gone.</param>
/// <param name="State">open or resolved.</param>
internal sealed record CommentThreadResource(
    Guid Id, int Version, string Scope, string Field, string Quoted, QuoteResource? Anchor, bool Gone, string State,
    string? ResolvedBy, DateTimeOffset? ResolvedAt, DateTimeOffset StartedAt, IReadOnlyList<CommentResource> Messages)
{
    public static CommentThreadResource Of(ThreadView t) => new(
        t.Id, t.Version, ApiAnswers.Word(t.Scope), t.Field, t.Quoted, t.Now is { } now ? new QuoteResource(now.Exact, now.Prefix, now.Suffix, now.Block) : null, t.Gone,
        t.Resolved ? "resolved" : "open", t.Resolved ? t.ResolvedBy : null, t.ResolvedAt, t.StartedAt, [.. t.Comments.Select(CommentResource.Of)]);
}

/// <param name="Block">Number of the block in which it begins.</param>
internal sealed record QuoteResource(string Exact, string Prefix, string Suffix, int Block);

/// <summary>What somebody said.</summary>
/// <param name="Text">Plain text; empty when it was deleted.</param>
/// <param name="Mentions">Keys of the people who are named.</param>
/// <param name="Edition">What the post was then: <c>revision 3</c>; empty for a draft.</param>
internal sealed record CommentResource(
    Guid Id, PersonRef Author, DateTimeOffset At, bool Edited, bool Deleted, string Text, IReadOnlyList<Guid> Mentions, string Edition)
{
    public static CommentResource Of(CommentView c) => new(
        c.Id, new PersonRef(c.AuthorId, c.Author), c.At, c.Edited, c.Deleted, c.Text, [.. c.Pieces.Select(p => p.PersonId).OfType<Guid>().Distinct()], c.Edition);
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CommentBody
{
    /// <summary>Plain text, at most 4,000 characters. <c>@Name</c> tells somebody who may read the post.</summary>
    public string? Text { get; init; }

    /// <summary>title, summary, body, coverAlt, variants.bluesky; left out: the whole post.</summary>
    public string? Field { get; init; }

    /// <summary>The words of the field that it is about, as they are read, without markup.</summary>
    public string? Exact { get; init; }

    /// <summary>Up to 32 characters before them, where they stand there more than once.</summary>
    public string? Prefix { get; init; }

    /// <summary>Up to 32 characters after them.</summary>
    public string? Suffix { get; init; }

    /// <summary>true: the paragraph that the words stand in.</summary>
    public bool WholeBlock { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record MessageBody
{
    /// <summary>Plain text, at most 4,000 characters.</summary>
    public string? Text { get; init; }
}
