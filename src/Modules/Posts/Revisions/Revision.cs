using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Revisions;

/// <summary>Why a revision was cut.</summary>
internal enum CutReason
{
    Submitted,
    Approved,
    Restored,

    /// <summary>Another person was about to change these words.</summary>
    BeforeAnotherEdit,

    /// <summary>The same person saved older words over these, knowing of them.</summary>
    BeforeOverwriting,

    /// <summary>Somebody outside was asked to look at these words.</summary>
    ForGuest,

    /// <summary>A reviewer changed words and then asked for changes.</summary>
    SentBack,
}

/// <summary>An immutable cut of a post. Its content is stored in the canonical form that the hash was taken over.</summary>
internal sealed class Revision
{
    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required int Number { get; init; }

    /// <summary><c>v1:</c> or <c>v2:</c> and the SHA-256 of <see cref="Canonical"/>, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>See <see cref="CanonicalForm"/>.</summary>
    public required string Canonical { get; init; }

    /// <summary>Kinds of networks whose text nobody wrote, parted by spaces; null in revisions from before this was kept.</summary>
    public string? GeneratedFor { get; init; }

    public required CutReason Reason { get; init; }

    public required Guid CutById { get; init; }

    public required DateTimeOffset CutAt { get; init; }

    public PostContent Content() => CanonicalForm.Read(Canonical);

    public RevisionView View() => new(Id, PostId, Number, Hash, Content(), CutById, CutAt);
}
