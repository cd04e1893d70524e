using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Cadences;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Publications;

namespace ContentHub.Publishing.Schedules;

/// <summary>What the cadence guard says of a plan before it is made.</summary>
internal sealed class PlanWarnings(CadenceGuard guard, ChannelBook book, IPosts posts, TimeProvider clock)
{
    public async Task<IReadOnlyList<Finding>> ForAsync(Guid postId, IReadOnlyCollection<Guid> channels, WhenToPublish when, Actor by, CancellationToken stop, IReadOnlyDictionary<Guid, string?>? follows = null)
    {
        var post = await posts.FindAsync(postId, by, stop);
        var at = when.Resolve(clock.GetUtcNow());
        if (!post.Succeeded || !at.Succeeded || post.Value.ApprovedRevisionId is not { } id || await posts.RevisionAsync(id, by, stop) is not { Succeeded: true } revision)
        {
            return [];
        }

        var chosen = (await book.ConnectedAsync(stop)).Where(c => channels.Contains(c.Row.Id));
        var found = await guard.LookAsync(
            [.. chosen.Select(c => new CadenceQuestion(c.Row.Id, c.Row.Name, (Following.Read(follows?.GetValueOrDefault(c.Row.Id)) ?? Following.AtOnce).After(at.Value).At, TextHash.Of(revision.Value.Content, c.Row.Kind)))], stop);
        return [.. found.SelectMany(f => f)];
    }
}
