using ContentHub.Kernel.People;
using ContentHub.Library.Indexing;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Library.Tests;

/// <summary>Real posts: those of the demo company.</summary>
public sealed class PostSearchTests
{
    private static async Task<IReadOnlyList<Guid>> FindAsync(IServiceProvider services, string text, Actor actor)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IPostFinder>().FindAsync(text, actor, 100, CancellationToken.None);
    }

    [Fact]
    public async Task Posts_are_found_by_those_who_may_read_them_and_never_from_the_trash()
    {
        await using var hub = await WebHub.StartAsync();
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RebuildIndex>().HandleAsync(null, CancellationToken.None);
        }

        var everything = await FindAsync(hub.Services, "the", TestHub.Nora);
        var hers = await FindAsync(hub.Services, "the", TestHub.Sara);
        var others = await FindAsync(hub.Services, "the", TestHub.Samir);

        Assert.True(everything.Count > 30, $"{everything.Count} posts");
        Assert.DoesNotContain(DemoPosts.Id(40), everything);
        Assert.Contains(DemoPosts.Id(1), others); // live, so approved, so everybody's to reuse
        Assert.Contains(DemoPosts.Id(34), everything);
        Assert.DoesNotContain(DemoPosts.Id(34), others);
        Assert.True(hers.Count >= others.Count);
        Assert.Empty(await FindAsync(hub.Services, "the", Actor.Visitor));
    }
}
