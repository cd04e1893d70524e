using System.Collections.ObjectModel;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Rooms;
using ContentHub.Posts.Steps;
using ContentHub.Posts.Workflow;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Writing;

/// <summary>Puts checked content into a working copy: settles the address, keeps what another person wrote, remembers the editing session.</summary>
internal sealed class WriteDraft(HubDbContext db, PostDesk desk, CutRevision cut, EndEpoch end, IAudit audit, FollowPost follow, ReachStep reach, TimeProvider clock)
{
    /// <summary>An editing session comes into the audit log once, and again when it lasts longer than this.</summary>
    public static readonly TimeSpan Session = TimeSpan.FromMinutes(10);

    /// <param name="keepsPresent">True: the words that stand there become a revision even when this person wrote them.</param>
    /// <param name="room">Set when the words come from the room in which people write together; any other write ends what is written there.</param>
    /// <returns>False when there was nothing to change.</returns>
    public async Task<Result<bool>> IntoAsync(
        Post post, PostContent typed, Actor by, CancellationToken stop, bool keepsPresent = false, RoomTurn? room = null)
    {
        var check = ContentRules.Check(typed with { AuthorId = post.AuthorId });
        if (!check.Succeeded)
        {
            return Result<bool>.Refused(check.Errors);
        }

        var address = await AddressAsync(post, check.Value, stop);
        if (!address.Succeeded)
        {
            return Result<bool>.Refused(address.Errors);
        }

        var (content, follows) = (check.Value with { Slug = address.Value.Slug }, address.Value.Follows);
        if (Same(content, post.Content()) && follows == post.SlugFollowsTitle)
        {
            return false;
        }

        // Pictures and links of networks are no part of what people write together.
        if (room is null && !Same(Spoken(content), Spoken(post.Content())))
        {
            await end.HandleAsync(PostDocument.Name, post.Id, by.Id, stop);
        }

        await RememberAsync(post, keepsPresent, by, room ?? RoomTurn.Alone(post, by), stop);
        await IndexTagsAsync(post, content.Tags, stop);
        await follow.HandleAsync(post, content, stop);
        post.Write(content, follows, by.Id, clock.GetUtcNow());
        if (post.Stage is PostStage.InReview)
        {
            await reach.ChangedAsync(post, stop);
        }

        return true;
    }

    /// <summary>An address that was left alone follows the title until the first submit; a typed one stands and is refused when taken.</summary>
    private async Task<Result<(string Slug, bool Follows)>> AddressAsync(Post post, PostContent content, CancellationToken stop)
    {
        var untouched = content.Slug.Length == 0 || (post.SlugFollowsTitle && content.Slug == post.Slug);
        if (!untouched)
        {
            var typed = Slug.Of(content.Slug);
            return typed != post.Slug && await desk.SlugIsTakenAsync(typed, post.Id, stop) ? new SlugTaken(typed) : (typed, false);
        }

        var wanted = Slug.Of(content.Title);
        var fits = post.Slug.Length > 0 && content.Slug.Length > 0 && content.Title == post.Title;
        return (fits ? post.Slug : await FreeAsync(wanted, post, stop), post.Stage is PostStage.Draft && post.SubmittedAt is null);
    }

    /// <summary>The wanted address, with a number when another post has it.</summary>
    public async Task<string> FreeAsync(string wanted, Post post, CancellationToken stop)
    {
        if (wanted.Length == 0 || !await desk.SlugIsTakenAsync(wanted, post.Id, stop))
        {
            return wanted;
        }

        var beginning = Slug.Numbered(wanted, 2)[..^1];
        var taken = await db.Set<Post>().Where(p => p.Slug.StartsWith(beginning) && p.TrashedAt == null && p.Id != post.Id).Select(p => p.Slug).ToListAsync(stop);
        return Enumerable.Range(2, taken.Count + 1).Select(n => Slug.Numbered(wanted, n)).First(s => !taken.Contains(s));
    }

    private async Task RememberAsync(Post post, bool keepsPresent, Actor by, RoomTurn turn, CancellationToken stop)
    {
        if ((turn.SomebodyNew || keepsPresent) && (post.Title.Length > 0 || post.Body.Length > 0))
        {
            await cut.HandleAsync(post, turn.SomebodyNew ? CutReason.BeforeAnotherEdit : CutReason.BeforeOverwriting, post.LastEditorId, stop);
        }

        var now = clock.GetUtcNow();
        if (turn.SomebodyNew || now - post.EditAuditedAt >= Session)
        {
            post.EditAuditedAt = now;
            audit.Record(by, "post.edited", MovePost.Subject(post), new { version = post.Version, revision = post.CurrentRevisionId }, turn.Writers.Count > 1 ? new { writers = turn.Writers } : null);
        }
    }

    private async Task IndexTagsAsync(Post post, IReadOnlyList<string> tags, CancellationToken stop)
    {
        var wanted = tags.Select(PostTag.KeyOf).ToHashSet();
        if (wanted.SetEquals(Post.TagsOf(post.TagList).Select(PostTag.KeyOf)))
        {
            return;
        }

        var rows = await db.Set<PostTag>().Where(t => t.PostId == post.Id).ToListAsync(stop);
        db.RemoveRange(rows.Where(r => !wanted.Contains(r.Tag)));
        db.AddRange(wanted.Except(rows.Select(r => r.Tag)).Select(tag => new PostTag { PostId = post.Id, Tag = tag }));
    }

    private static bool Same(PostContent a, PostContent b) =>
        a.Tags.SequenceEqual(b.Tags) && ByChannel(a).SequenceEqual(ByChannel(b))
        && Rest(a) == Rest(b);

    private static IOrderedEnumerable<ChannelVariant> ByChannel(PostContent content) => content.Variants.OrderBy(v => v.Channel, StringComparer.Ordinal);

    private static PostContent Spoken(PostContent content) =>
        content with { Variants = [.. content.Variants.Where(v => v.Text.Length > 0).Select(v => new ChannelVariant(v.Channel, v.Text))] };

    private static PostContent Rest(PostContent content) => content with { Tags = [], Variants = [], Media = [], Signatures = ReadOnlyDictionary<string, string>.Empty };
}
