using System.Diagnostics;
using ContentHub.Data;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using ContentHub.Web.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace ContentHub.Benchmarks;

/// <summary>Fifty people type at once, each saved once a second, against the bare commit of the same row at the same pace.</summary>
internal static class Autosave
{
    private const int Writers = 50;
    private const int Saves = 4;
    private const int Rounds = 5;
    private static readonly string Text = string.Join("\n\n", Enumerable.Repeat("A paragraph of a post about pumps that somebody is writing just now, with a number: 4711.", 40));

    private sealed class Draft(Guid id, int version)
    {
        public Guid Id => id;

        public int Version { get; set; } = version;

        public PostContent Typed(int n) => new() { AuthorId = TestHub.Sara.Id, Title = $"Draft {Id}", Body = $"{Text} {n} {Version}" };
    }

    public static async Task RunAsync(WorkFolder folder)
    {
        await using var services = Compose(folder);
        List<Draft> drafts = [];
        for (var i = 0; i < Writers; i++)
        {
            drafts.Add(await WithAsync<CreatePost, Draft>(services, async create =>
            {
                var made = (await create.HandleAsync(new PostContent { AuthorId = TestHub.Sara.Id, Title = $"New draft {i}", Body = Text }, TestHub.Sara, CancellationToken.None)).Value;
                return new Draft(made.Id, made.Version);
            }));
        }

        await PacedAsync(drafts, 2, (draft, n) => BareAsync(services, draft.Id, n));
        await PacedAsync(drafts, 2, (draft, n) => SaveAsync(services, draft, n));
        List<double> bare = [];
        List<double> ours = [];
        for (var round = 0; round < Rounds; round++)
        {
            bare.AddRange(await PacedAsync(drafts, Saves, (draft, n) => BareAsync(services, draft.Id, n)));
            ours.AddRange(await PacedAsync(drafts, Saves, (draft, n) => SaveAsync(services, draft, n)));
        }

        Machine.Say("Autosave p99 / bare commit p99, 50 writers (aim 3)",
            $"{ours.Percentile(0.99) / bare.Percentile(0.99):0.00}   (p50 {ours.Percentile(0.5):0.0} / {bare.Percentile(0.5):0.0} ms, p99 {ours.Percentile(0.99):0.0} / {bare.Percentile(0.99):0.0} ms)");
    }

    private static ServiceProvider Compose(WorkFolder folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder.Path)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Development", ApplicationName = "ContentHub.Web" });
        services.AddLogging();
        services.AddHub(configuration);
        return services.BuildServiceProvider();
    }

    /// <summary>Every writer once a second, spread over the second.</summary>
    private static async Task<List<double>> PacedAsync(List<Draft> drafts, int saves, Func<Draft, int, Task> save)
    {
        var all = await Task.WhenAll(drafts.Select((draft, i) => Task.Run(async () =>
        {
            List<double> mine = [];
            await Task.Delay(i * 1000 / Writers);
            for (var n = 0; n < saves; n++)
            {
                var start = Stopwatch.GetTimestamp();
                await save(draft, n);
                var took = Stopwatch.GetElapsedTime(start);
                mine.Add(took.TotalMilliseconds);
                await Task.Delay(took < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) - took : TimeSpan.Zero);
            }

            return mine;
        })));
        return [.. all.SelectMany(m => m)];
    }

    private static Task BareAsync(ServiceProvider services, Guid id, int n) => WithAsync<HubDbContext, int>(services, db =>
        db.Database.ExecuteSqlAsync($"update posts_posts set body = {Text + n}, version = version where id = {id.ToString().ToUpperInvariant()}"));

    private static Task SaveAsync(ServiceProvider services, Draft draft, int n) => WithAsync<SaveDraft, bool>(services, async save =>
    {
        // The browser knows the version of its last save.
        draft.Version = (await save.HandleAsync(draft.Id, draft.Version, draft.Typed(n), TestHub.Sara, CancellationToken.None)).Value.Version;
        return true;
    });

    private static async Task<TResult> WithAsync<TService, TResult>(ServiceProvider services, Func<TService, Task<TResult>> action)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await action(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
