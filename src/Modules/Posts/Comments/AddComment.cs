using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;

namespace ContentHub.Posts.Comments;

/// <summary>Begins a thread about a document, a field, a block or some words.</summary>
internal sealed class AddComment(CommentDesk desk, FindMentions mentions, BeginThread begin)
{
    public async Task<Result<Guid>> HandleAsync(string kind, Guid documentId, CommentAbout about, string? text, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToWriteAsync(kind, documentId, by, stop);
        if (!opened.Succeeded)
        {
            return Result<Guid>.Refused(opened.Errors);
        }

        var (words, place) = (CommentText.Of(text), CommentPlace.Of(about, opened.Value));
        if (!words.Succeeded || !place.Succeeded)
        {
            return Result<Guid>.Refused([.. words.Errors, .. place.Errors]);
        }

        var named = await mentions.InAsync(words.Value, opened.Value.Kind, documentId, stop);
        if (!named.Succeeded)
        {
            return Result<Guid>.Refused(named.Errors);
        }

        return await begin.HandleAsync(opened.Value, place.Value, new FirstWords(words.Value, named.Value, by), stop);
    }
}
