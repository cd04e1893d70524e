using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Writing;

/// <summary>A new draft of one's own with the words of a post that one may read.</summary>
internal sealed class DuplicatePost(PostDesk desk, CreatePost create)
{
    public async Task<Result<SavedDraft>> HandleAsync(Guid id, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SavedDraft>.Refused(opened.Errors);
        }

        var content = opened.Value.Content();
        const string Prefix = "Copy of ";
        var title = content.Title.Length is 0 or > ContentRules.Title - 8 ? content.Title : Prefix + content.Title;
        return await create.HandleAsync(content with { Title = title, Slug = "", AuthorId = by.Id }, by, stop);
    }
}
