using ContentHub.Data;
using ContentHub.Data.Outbox;
using ContentHub.Kernel.Events;
using ContentHub.Testing;
using ContentHub.Web.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Web.Tests.Data;

public sealed class OutboxTests
{
    [Fact]
    public async Task Events_reach_every_consumer_once_and_in_order()
    {
        var (shared, own) = (new Heard("shared", EachNode: false), new Heard("own", EachNode: true));
        await using var hub = await StartAsync(shared, own);
        await SayAsync(hub, "one", "two", "three");

        await hub.DrainEventsAsync();
        await hub.DrainEventsAsync();

        Assert.Equal(["one", "two", "three"], shared.Words);
        Assert.Equal(["one", "two", "three"], own.Words);
    }

    [Fact]
    public async Task A_consumer_that_fails_holds_up_nobody_and_is_tried_again()
    {
        var (broken, sound) = (new Heard("broken", false) { Fails = true }, new Heard("sound", false));
        await using var hub = await StartAsync(broken, sound);
        await SayAsync(hub, "one", "two");

        await hub.DrainEventsAsync();
        Assert.Equal(["one", "two"], sound.Words);
        Assert.Equal(["one"], broken.Words);

        broken.Fails = false;
        await hub.DrainEventsAsync(); // its pause is not over
        Assert.Equal(["one"], broken.Words);

        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await hub.DrainEventsAsync();
        Assert.Equal(["one", "one", "two"], broken.Words);
    }

    [Fact]
    public async Task An_event_that_cannot_be_handled_is_set_aside_for_a_person_after_eight_tries()
    {
        var broken = new Heard("broken", false) { Fails = true };
        await using var hub = await StartAsync(broken);
        await SayAsync(hub, "one");

        for (var i = 0; i < 10; i++)
        {
            await hub.DrainEventsAsync();
            hub.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(8, broken.Words.Count);
        Assert.Equal(1, await hub.DataAsync(db => db.Database.SqlQueryRaw<int>("select cast(count(*) as integer) as \"Value\" from data_outbox_failures").SingleAsync()));
    }

    [Fact]
    public async Task An_instance_that_was_never_here_begins_with_what_happens_from_now_on()
    {
        var (shared, own) = (new Heard("shared", false), new Heard("own", true));
        await using var hub = await StartAsync(shared, own);
        await SayAsync(hub, "before");
        await hub.DrainEventsAsync();

        var second = hub.SecondNode();
        await second.PrepareDatabaseAsync(CancellationToken.None);
        await SayAsync(hub, "after");
        await DrainAsync(second);

        Assert.Equal(["before", "after"], own.Words);
        Assert.Equal(["before", "after"], shared.Words);
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task While_one_instance_reads_for_a_shared_consumer_the_others_leave_it_alone()
    {
        Assert.SkipUnless(TestDatabase.OnPostgres, "Two instances need PostgreSQL: set CONTENTHUB_TEST_DB=postgres.");
        var (shared, own) = (new Heard("shared", false), new Heard("own", true));
        await using var hub = await StartAsync(shared, own);
        await SayAsync(hub, "one", "two");
        shared.Pause = new TaskCompletionSource();

        var first = hub.DrainEventsAsync();
        await shared.Paused.Task;
        await DrainAsync(hub.SecondNode());
        Assert.Equal(["one"], shared.Words);
        Assert.Equal(["one", "two"], own.Words);

        shared.Pause.SetResult();
        await first;
        Assert.Equal(["one", "two"], shared.Words);
    }

    private static Task<TestHub> StartAsync(params Heard[] consumers) => TestHub.StartAsync(services =>
    {
        services.AddEvent<Said>("test.said");
        foreach (var consumer in consumers)
        {
            services.AddScoped<IEventConsumer>(_ => consumer);
        }
    });

    private static Task SayAsync(TestHub hub, params string[] words) => hub.DoAsync<HubDbContext>(async db =>
    {
        foreach (var word in words)
        {
            db.Raise(new Said(word));
            await db.SaveChangesAsync();
        }
    });

    private static async Task DrainAsync(IServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DrainOutbox>().RunAsync(CancellationToken.None);
    }

    private sealed record Said(string Word) : DomainEvent;

    private sealed record Heard(string Name, bool EachNode) : IEventConsumer
    {
        public List<string> Words { get; } = [];

        public bool Fails { get; set; }

        public TaskCompletionSource? Pause { get; set; }

        public TaskCompletionSource Paused { get; } = new();

        public async Task HandleAsync(DomainEvent happened, CancellationToken stop)
        {
            if (happened is not Said said)
            {
                return;
            }

            Words.Add(said.Word);
            Paused.TrySetResult();
            await (Pause?.Task ?? Task.CompletedTask);
            if (Fails)
            {
                throw new InvalidOperationException("It does not work.");
            }
        }
    }
}
