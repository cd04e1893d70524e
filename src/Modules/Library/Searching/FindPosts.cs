using ContentHub.Kernel.People;
using ContentHub.Library.Contracts;
using ContentHub.Library.Sources;
using ContentHub.Posts.Contracts;

namespace ContentHub.Library.Searching;

/// <summary>Full text for the list of posts.</summary>
internal sealed class FindPosts(ISearch search) : IPostFinder
{
    public async Task<IReadOnlyList<Guid>> FindAsync(string text, Actor actor, int most, CancellationToken stop) =>
        [.. (await search.FindAsync(text, PostSource.SourceName, actor, most, stop)).Select(h => h.Id)];
}
