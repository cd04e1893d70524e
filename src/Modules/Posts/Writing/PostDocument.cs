using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Writing;

/// <summary>Posts as documents that people work on together.</summary>
internal sealed class PostDocument(PostDesk desk) : ISharedDocumentKind
{
    public const string Name = "post";

    public string Kind => Name;

    public async Task<bool> MayReadAsync(Guid id, Actor actor, CancellationToken stop) => (await desk.OpenAsync(id, actor, stop)).Succeeded;

    public async Task<bool> MayEditAsync(Guid id, Actor actor, CancellationToken stop) =>
        await desk.OpenAsync(id, actor, stop) is { Succeeded: true } opened && PostAccess.EditObjection(opened.Value, actor) is null;
}
