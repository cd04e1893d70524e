using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Pages.Editor;

/// <param name="Version">The version that the words were typed on, or that they may replace.</param>
/// <param name="Overwrites">Somebody saw the newer words and decided for their own.</param>
/// <param name="Room">Where in the room the text stands, when people write together.</param>
internal sealed record TypedSave(int Version, bool Overwrites, Func<PostContent, PostContent> Onto, RoomStand? Room = null);

/// <summary>The text as everybody has it who has seen the room's updates up to a number.</summary>
internal sealed record RoomStand(int Epoch, long Seq)
{
    /// <summary>As a hidden field carries it: <c>3:17</c>.</summary>
    public static RoomStand? Of(string? field) =>
        field?.Split(':') is [var epoch, var seq] && int.TryParse(epoch, out var e) && long.TryParse(seq, out var s) ? new RoomStand(e, s) : null;
}

/// <summary>The way of every save from the writing page: leave, then the hold, then the version.</summary>
internal sealed class SaveForm(PostDesk desk, GuardHold guard, SaveDraft save, SaveTogether together, IMedia media)
{
    /// <summary>The whole page. A cover that came with it is stored first, and the form then carries its id and the new version.</summary>
    public async Task<Result<SavedDraft>> HandleAsync(Guid id, EditorForm form, Actor by, CancellationToken stop)
    {
        if (form.CoverFile is { Length: > 0 } file)
        {
            await using var content = file.OpenReadStream();
            var asset = await media.UploadAsync(content, file.FileName, by, stop);
            if (!asset.Succeeded)
            {
                return Result<SavedDraft>.Refused([.. asset.Errors.Select(e => e with { Field = nameof(form.CoverFile) })]);
            }

            form.CoverAssetId = asset.Value.Id.ToString();
        }

        var saved = await HandleAsync(id, new TypedSave(form.Version, form.Overwrites, form.Onto, RoomStand.Of(form.Room)), by, stop);
        form.Version = saved.Succeeded ? saved.Value.Version : form.Version;
        return saved;
    }

    public async Task<Result<SavedDraft>> HandleAsync(Guid id, TypedSave typed, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToEditAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SavedDraft>.Refused(opened.Errors);
        }

        var free = await guard.HandleAsync(PostDocument.Name, id, by, stop);
        if (!free.Succeeded)
        {
            return Result<SavedDraft>.Refused(free.Errors);
        }

        var content = typed.Onto(opened.Value.Content());
        if (typed.Room is { } stand)
        {
            return await together.HandleAsync(id, stand.Epoch, stand.Seq, content, by, stop);
        }

        return typed.Overwrites
            ? await save.OverwriteAsync(id, typed.Version, content, by, stop)
            : await save.HandleAsync(id, typed.Version, content, by, stop);
    }
}
