using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Site.Tests;

internal static class TemporaryStandIns
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<IPosts, NoPosts>();
        services.TryAddSingleton<IPublications, NoPublications>();
    }

    private sealed class NoPosts : IPosts
    {
        public Task<Result<PostView>> FindAsync(Guid id, Actor by, CancellationToken stop) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<Guid, PostView>> FindManyAsync(IReadOnlyCollection<Guid> ids, Actor by, CancellationToken stop) => throw new NotSupportedException();

        public Task<Result<RevisionView>> RevisionAsync(Guid revisionId, Actor by, CancellationToken stop) => throw new NotSupportedException();

        public Task<Result<RevisionView>> VerifiedAsync(Guid revisionId, CancellationToken stop) => throw new NotSupportedException();

        public IAsyncEnumerable<(PostView Post, PostContent Working)> AllAsync(CancellationToken stop) => throw new NotSupportedException();
    }

    private sealed class NoPublications : IPublications
    {
        public IAsyncEnumerable<PublicationView> LiveAsync(string channelKind, CancellationToken stop) => throw new NotSupportedException();

        public Task<IReadOnlyList<PublicationView>> ForPostAsync(Guid postId, Actor by, CancellationToken stop) => throw new NotSupportedException();
    }
}
