using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Holds;
using ContentHub.Posts.Writing;

namespace ContentHub.Posts.Networks;

/// <summary>Sets what one network gets. The rest of the post may have been changed meanwhile; this network's part may not.</summary>
internal sealed class SaveVariant(PostDesk desk, GuardHold guard, WriteDraft write)
{
    /// <param name="seen">The stamp of what the page showed (see <see cref="NetworkView.Seen"/>).</param>
    public async Task<Result<SavedDraft>> HandleAsync(Guid id, ChannelVariant wish, string seen, Actor by, CancellationToken stop)
    {
        var opened = await desk.OpenToEditAsync(id, by, stop);
        if (!opened.Succeeded)
        {
            return Result<SavedDraft>.Refused(opened.Errors);
        }

        var post = opened.Value;
        var content = post.Content();
        var now = content.Variant(wish.Channel) ?? new ChannelVariant(wish.Channel, "");
        if (VariantStamp.Of(now) != seen)
        {
            return new ChangedElsewhere(await desk.WhoAsync(post.LastEditorId, by, stop), post.Version);
        }

        var free = await guard.HandleAsync(PostDocument.Name, id, by, stop);
        // Words belong to the room while people write together; pictures and the link never do.
        free = free.Succeeded && PlainText.Lines(wish.Text).Trim() != now.Text ? await guard.AloneAsync(PostDocument.Name, id, by, stop) : free;
        if (!free.Succeeded)
        {
            return Result<SavedDraft>.Refused(free.Errors);
        }

        var written = await write.IntoAsync(post, content with { Variants = [.. content.Variants.Where(v => v.Channel != wish.Channel), wish] }, by, stop);
        if (!written.Succeeded)
        {
            return Result<SavedDraft>.Refused(written.Errors);
        }

        return written.Value ? await desk.SaveEditAsync(post, by, stop) : SavedDraft.Of(post);
    }
}
