using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Writing;

/// <summary>The autosave, and every other write of a working copy. Cheap: one row read, one row written, no event.</summary>
internal sealed class SaveDraft(PostDesk desk, WriteDraft write)
{
    /// <param name="id">The post.</param>
    /// <param name="version">The version that the words were typed on: an older one never overwrites.</param>
    /// <param name="typed">Everything a person can write; author and media hashes in it are ignored.</param>
    public Task<Result<SavedDraft>> HandleAsync(Guid id, int version, PostContent typed, Actor by, CancellationToken stop) =>
        SaveAsync(id, version, typed, keepsPresent: false, by, stop);

    /// <summary>After a conflict, when somebody decided for their own words: what they replace becomes a revision first.</summary>
    public Task<Result<SavedDraft>> OverwriteAsync(Guid id, int version, PostContent typed, Actor by, CancellationToken stop) =>
        SaveAsync(id, version, typed, keepsPresent: true, by, stop);

    private async Task<Result<SavedDraft>> SaveAsync(Guid id, int version, PostContent typed, bool keepsPresent, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToEditAsync(id, version, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SavedDraft>.Refused(opened.Errors);
        }

        var post = opened.Value;
        var written = await write.IntoAsync(post, typed, by, stop, keepsPresent);
        if (!written.Succeeded)
        {
            return Result<SavedDraft>.Refused(written.Errors);
        }

        return written.Value ? await desk.SaveEditAsync(post, by, stop) : SavedDraft.Of(post);
    }
}
