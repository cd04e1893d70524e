using ContentHub.Accounts.Contracts;

namespace ContentHub.Web.Composition;

/// <summary>The demo company, told by each module in turn.</summary>
public static class Demo
{
    public static async Task TellDemoStoryAsync(this IServiceProvider services, CancellationToken stop)
    {
        await using var outer = services.CreateAsyncScope();
        var count = outer.ServiceProvider.GetServices<IDemoStory>().Count();
        for (var i = 0; i < count; i++)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetServices<IDemoStory>().OrderBy(s => s.Order).ElementAt(i).TellAsync(stop);
        }
    }
}
