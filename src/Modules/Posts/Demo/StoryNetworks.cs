using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Demo;

/// <summary>The networks that the demo company has written for; its channels are connected later in the story.</summary>
internal sealed class StoryNetworks : INetworks
{
    private static readonly HashSet<string> Used = ["bluesky", "linkedin", "mastodon"];

    public Task<IReadOnlySet<string>> InUseAsync(IReadOnlyCollection<string> installed, CancellationToken stop) => Task.FromResult<IReadOnlySet<string>>(Used);

    public Task<Uri?> LinkAsync(Guid postId, PostContent content, string channel, CancellationToken stop) => Task.FromResult<Uri?>(null);
}
