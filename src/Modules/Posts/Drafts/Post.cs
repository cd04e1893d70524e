using System.Collections.ObjectModel;
using System.Text.Json;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Drafts;

/// <summary>A post: its working copy and where it stands. What was cut from it lies in <see cref="Revisions.Revision"/>.</summary>
internal sealed class Post
{
    private Post()
    {
    }

    public Guid Id { get; private init; }

    public Guid AuthorId { get; private init; }

    /// <summary>Whose turn it is by name: the author, or who it was handed to.</summary>
    public Guid HolderId { get; set; }

    public PostStage Stage { get; private set; }

    public DateTimeOffset StageSince { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? TrashedAt { get; set; }

    /// <summary>Concurrency token; grows with every change, autosaves included.</summary>
    public int Version { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Lower-case title, for look-ups by its beginning.</summary>
    public string TitleKey { get; private set; } = "";

    public string Slug { get; private set; } = "";

    /// <summary>True until somebody types an address: it follows the title as long as the post was never submitted.</summary>
    public bool SlugFollowsTitle { get; private set; } = true;

    public string Summary { get; private set; } = "";

    public string Body { get; private set; } = "";

    public string Language { get; private set; } = "en";

    public string CanonicalUrl { get; private set; } = "";

    public Guid? CoverAssetId { get; private set; }

    public string CoverAlt { get; private set; } = "";

    public string Disclosure { get; private set; } = "";

    /// <summary>JSON. The rows of <see cref="PostTag"/> are an index of it: an autosave reads one row and no join.</summary>
    public string TagList { get; private set; } = "[]";

    /// <summary>JSON: what people wrote for single networks.</summary>
    public string VariantList { get; private set; } = "[]";

    /// <summary>JSON: how the author signs on each network, as it was when the post was last with the author; empty: not at all.</summary>
    public string SignatureList { get; set; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Who changed the words last.</summary>
    public Guid LastEditorId { get; private set; }

    /// <summary>Who changed anything last: named when a second person comes too late.</summary>
    public Guid LastActorId { get; private set; }

    public Guid? CurrentRevisionId { get; set; }

    /// <summary>The revision that the standing approval names. Cleared by reopening; publications keep theirs.</summary>
    public Guid? ApprovedRevisionId { get; set; }

    public bool EverApproved { get; set; }

    /// <returns>The revision that it named.</returns>
    public Guid? GiveUpApproval()
    {
        var approved = ApprovedRevisionId;
        ApprovedRevisionId = null;
        return approved;
    }

    /// <summary>When the running editing session came into the audit log.</summary>
    public DateTimeOffset EditAuditedAt { get; set; }

    /// <summary>True while autosaves have not been told to anybody (see <see cref="PostEdited"/>).</summary>
    public bool HasQuietEdits { get; set; }

    public bool InTrash => TrashedAt is not null;

    public static Post New(Guid id, Guid authorId, string language, DateTimeOffset at) => new()
    {
        Id = id,
        AuthorId = authorId,
        HolderId = authorId,
        Stage = PostStage.Draft,
        StageSince = at,
        Language = language,
        CreatedAt = at,
        UpdatedAt = at,
        LastEditorId = authorId,
        LastActorId = authorId,
        EditAuditedAt = at,
        Version = 1,
    };

    public bool BelongsTo(Guid person) => AuthorId == person || HolderId == person;

    /// <summary>The working copy, without media hashes and without generated variants.</summary>
    public PostContent Content() => new()
    {
        Title = Title,
        Slug = Slug,
        Summary = Summary,
        Body = Body,
        Tags = TagsOf(TagList),
        AuthorId = AuthorId,
        Language = Language,
        CanonicalUrl = CanonicalUrl,
        Cover = CoverAssetId is { } asset ? new CoverImage(asset, CoverAlt) : null,
        Variants = JsonSerializer.Deserialize<List<ChannelVariant>>(VariantList) ?? [],
        Disclosure = Disclosure,
        Signatures = SignatureList.Length == 0 ? ReadOnlyDictionary<string, string>.Empty : JsonSerializer.Deserialize<Dictionary<string, string>>(SignatureList)!,
    };

    /// <summary>Takes over checked content (see <see cref="ContentRules"/>); the caller has settled the slug.</summary>
    public void Write(PostContent content, bool slugFollowsTitle, Guid by, DateTimeOffset at)
    {
        Title = content.Title;
        TitleKey = KeyOf(content.Title);
        Slug = content.Slug;
        SlugFollowsTitle = slugFollowsTitle;
        Summary = content.Summary;
        Body = content.Body;
        TagList = JsonSerializer.Serialize(content.Tags);
        Language = content.Language;
        CanonicalUrl = content.CanonicalUrl;
        CoverAssetId = content.Cover?.AssetId;
        CoverAlt = content.Cover?.Alt ?? "";
        VariantList = JsonSerializer.Serialize(content.Variants);
        Disclosure = content.Disclosure;
        LastEditorId = by;
        HasQuietEdits = true;
        Touch(by, at);
    }

    /// <summary>Only the workflow moves a post (see <see cref="Workflow.MovePost"/>).</summary>
    public void Enter(PostStage stage, Guid by, DateTimeOffset at)
    {
        Stage = stage;
        StageSince = at;
        if (stage is PostStage.InReview)
        {
            SubmittedAt = at;
            SlugFollowsTitle = false;
        }

        Touch(by, at);
    }

    /// <summary>Every change goes through here: a new version, whose and when.</summary>
    public void Touch(Guid by, DateTimeOffset at)
    {
        Version++;
        LastActorId = by;
        UpdatedAt = at;
    }

    /// <summary>An address that another post holds by now is given up (when a post comes back from the trash).</summary>
    public void Readdress(string slug) => Slug = slug;

    public PostView View() => new(
        Id, Title, Slug, Stage, AuthorId, HolderId, ApprovedRevisionId, Version, Language, TagsOf(TagList), UpdatedAt, InTrash);

    public static IReadOnlyList<string> TagsOf(string json) => JsonSerializer.Deserialize<List<string>>(json) ?? [];

    public static string KeyOf(string title) => title.ToLowerInvariant();
}
