using ContentHub.Http.Api;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reading;

namespace ContentHub.Posts.Api;

internal sealed record PersonRef(Guid Id, string Name);

/// <summary>A post in a list.</summary>
/// <param name="Stage">draft, inReview, changesRequested, approved or archived.</param>
/// <param name="Version">Goes into <c>If-Match</c> of a write, in quotes.</param>
/// <param name="Published">What its publications say, as a sentence; null when there is nothing to say.</param>
internal sealed record PostSummary(
    Guid Id, int Version, string Stage, string Title, string Slug, string Language, IReadOnlyList<string> Tags, PersonRef Author, PersonRef Holder,
    DateTimeOffset UpdatedAt, bool InTrash, string? Published)
{
    public static PostSummary Of(PostListItem item) => new(
        item.Post.Id, item.Post.Version, ApiAnswers.Word(item.Post.Stage), item.Post.Title, item.Post.Slug, item.Post.Language, item.Post.Tags,
        new PersonRef(item.Post.AuthorId, item.AuthorName), new PersonRef(item.Post.HolderId, item.HolderName), item.Post.UpdatedAt, item.Post.InTrash, item.Note?.Label);
}

/// <summary>One post with its working copy.</summary>
/// <param name="Hash">What an approval of exactly this would sign.</param>
/// <param name="Actions">What you may do with it now: submit, takeBack, requestChanges, approve, reopen, archive.</param>
/// <param name="Turn">Whose turn it is, as a sentence.</param>
internal sealed record PostResource(
    Guid Id, int Version, string Stage, PersonRef Author, PersonRef Holder, DateTimeOffset StageSince, DateTimeOffset UpdatedAt, bool InTrash,
    Guid? CurrentRevisionId, Guid? ApprovedRevisionId, string Hash, IReadOnlyList<string> Actions, string Turn, PostBody Content)
{
    public static PostResource Of(PostDetails details) => new(
        details.Post.Id, details.Post.Version, ApiAnswers.Word(details.Post.Stage), new PersonRef(details.Post.AuthorId, details.AuthorName),
        new PersonRef(details.Post.HolderId, details.HolderName), details.StageSince, details.Post.UpdatedAt, details.Post.InTrash,
        details.CurrentRevisionId, details.Post.ApprovedRevisionId, details.Hash, [.. details.Actions.Select(a => ApiAnswers.Word(a.Action))], details.Turn,
        PostBody.Of(details.Content));
}

/// <summary>An immutable cut of a post.</summary>
/// <param name="Hash">SHA-256 over the canonical form.</param>
internal sealed record RevisionSummary(Guid Id, Guid PostId, int Number, string Hash, string Reason, Guid CutById, DateTimeOffset CutAt);

/// <param name="Media">SHA-256 of every picture that it uses.</param>
internal sealed record RevisionResource(Guid Id, Guid PostId, int Number, string Hash, Guid CutById, DateTimeOffset CutAt, PostBody Content, IReadOnlyList<MediaHash> Media)
{
    public static RevisionResource Of(RevisionView view) =>
        new(view.Id, view.PostId, view.Number, view.Hash, view.CutById, view.CutAt, PostBody.Of(view.Content), view.Content.Media);
}
