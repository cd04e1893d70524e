using ContentHub.Kernel.People;
using ContentHub.Posts.Drafts;

namespace ContentHub.Posts.Writing;

/// <summary>Who is new in a running session, so that what stood there before their first word is kept.</summary>
/// <param name="SomebodyNew">Somebody whose words are in this save had not written in this session before.</param>
/// <param name="Writers">Everybody whose words are in this save; the audit log names them beside the one who saved.</param>
internal sealed record RoomTurn(bool SomebodyNew, IReadOnlyList<Guid> Writers)
{
    /// <summary>One at a time: whoever is not the last editor is new.</summary>
    public static RoomTurn Alone(Post post, Actor by) => new(post.LastEditorId != by.Id, [by.Id]);
}
