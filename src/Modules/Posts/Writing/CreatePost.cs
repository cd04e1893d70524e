using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Signatures;
using ContentHub.Posts.Workflow;

namespace ContentHub.Posts.Writing;

/// <summary>Starts a draft, empty or with words.</summary>
internal sealed class CreatePost(HubDbContext db, PostDesk desk, WriteDraft write, MovePost move, IAudit audit, ISettings settings, ReadSignatures signatures, Ids ids, TimeProvider clock)
{
    /// <param name="content">Null for an empty draft; author and media hashes in it are ignored.</param>
    public Task<Result<SavedDraft>> HandleAsync(PostContent? content, Actor by, CancellationToken stop) => HandleAsync(ids.New(), content, by, stop);

    /// <summary>With a title and nothing else; without one it is an empty draft.</summary>
    public async Task<Result<SavedDraft>> TitledAsync(string? title, Actor by, CancellationToken stop)
    {
        var content = string.IsNullOrWhiteSpace(title)
            ? null
            : new PostContent { AuthorId = by.Id, Title = title, Language = (await settings.CompanyAsync(stop)).Language };
        return await HandleAsync(content, by, stop);
    }

    /// <summary>With a key that the caller chose (imports, the demo story).</summary>
    public async Task<Result<SavedDraft>> HandleAsync(Guid id, PostContent? content, Actor by, CancellationToken stop)
    {
        if (!by.Can(PostsPermissions.Write))
        {
            return new NotYours(PostsPermissions.Write);
        }

        var language = content?.Language ?? (await settings.CompanyAsync(stop)).Language;
        var post = Post.New(id, by.Id, language, clock.GetUtcNow());
        post.SignatureList = await signatures.ListAsync(by.Id, stop);
        db.Add(post);
        if (content is not null && await write.IntoAsync(post, content, by, stop) is { Succeeded: false } refused)
        {
            return Result<SavedDraft>.Refused(refused.Errors);
        }

        move.Remember(PostAction.Create, post, PostStage.Draft, by, "", null);
        audit.Record(by, "post.created", MovePost.Subject(post), null, new { title = post.Title });
        db.Raise(new PostCreated(post.Id, by.Id));
        var saved = await desk.SaveAsync(post, by, (who, _) => new SomeoneWasFaster(who), stop);
        return saved.Succeeded ? SavedDraft.Of(post) : Result<SavedDraft>.Refused(saved.Errors);
    }
}
