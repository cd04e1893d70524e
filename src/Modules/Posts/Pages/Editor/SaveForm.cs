using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Holds;

namespace ContentHub.Posts.Pages.Editor;

/// <summary>The way of every save from the writing page: leave, then the hold, then the version.</summary>
internal sealed class SaveForm(PostDesk desk, GuardHold guard, SaveDraft save)
{
    public Task<Result<SavedDraft>> HandleAsync(Guid id, EditorForm form, Actor by, CancellationToken stop) =>
        HandleAsync(id, form.Version, form.Onto, by, stop);

    public async Task<Result<SavedDraft>> HandleAsync(Guid id, int version, Func<PostContent, PostContent> typed, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SavedDraft>.Refused(opened.Errors);
        }

        if (PostAccess.EditObjection(opened.Value, by) is { } objection)
        {
            return Result<SavedDraft>.Refused(objection);
        }

        var free = await guard.HandleAsync(PostDocument.Name, id, by, stop);
        return free.Succeeded
            ? await save.HandleAsync(id, version, typed(opened.Value.Content()), by, stop)
            : Result<SavedDraft>.Refused(free.Errors);
    }
}
