using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Writing;

/// <summary>Posts as documents that people work on together.</summary>
internal sealed class PostDocument(HubDbContext db, PostDesk desk) : ISharedText
{
    public const string Name = "post";

    public string Kind => Name;

    public async Task<bool> MayReadAsync(Guid id, Actor actor, CancellationToken stop) => (await desk.OpenAsync(id, actor, stop)).Succeeded;

    public async Task<bool> MayEditAsync(Guid id, Actor actor, CancellationToken stop) =>
        await desk.OpenAsync(id, actor, stop) is { Succeeded: true } opened && PostAccess.EditObjection(opened.Value, actor) is null;

    /// <summary>Every field of the writing page. An address that follows the title is left empty, as an untouched field is.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TextAsync(Guid id, CancellationToken stop)
    {
        var post = await db.Set<Post>().AsNoTracking().SingleAsync(p => p.Id == id, stop);
        var content = post.Content();
        var text = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["body"] = content.Body,
            ["title"] = content.Title,
            ["summary"] = content.Summary,
            ["tags"] = string.Join(", ", content.Tags),
            ["slug"] = post.SlugFollowsTitle ? "" : content.Slug,
            ["language"] = content.Language,
            ["canonicalUrl"] = content.CanonicalUrl,
            ["coverAssetId"] = content.Cover?.AssetId.ToString() ?? "",
            ["coverAlt"] = content.Cover?.Alt ?? "",
        };
        foreach (var variant in content.Variants)
        {
            text[$"variants.{variant.Channel}"] = variant.Text;
        }

        return text;
    }
}
