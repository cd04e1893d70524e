using System.Net;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Staff;
using ContentHub.Accounts.Tokens;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Accounts.Tests.People;

public sealed class DeactivatePersonTests
{
    [Fact]
    public async Task Everything_goes_to_the_successor_in_one_step()
    {
        var things = new Things();
        await using var hub = await StartAsync(things);

        var result = await DeactivateAsync(hub, DemoPeople.Sara, DemoPeople.Mark, TestHub.Ada);

        Assert.True(result.Succeeded);
        Assert.Equal((DemoPeople.Sara, DemoPeople.Mark), things.Moved);
        Assert.False((await hub.DoAsync<IPeople, PersonView?>(p => p.FindAsync(DemoPeople.Sara, default)))!.Active);
        var entry = await hub.DataAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Action == "person.deactivated"));
        Assert.Contains("\"Mark Winter\"", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_hand_over_leaves_everything_as_it_was()
    {
        await using var hub = await StartAsync(new Things { Breaks = true });

        await Assert.ThrowsAsync<InvalidOperationException>(() => DeactivateAsync(hub, DemoPeople.Sara, DemoPeople.Mark, TestHub.Ada));

        Assert.True((await hub.DoAsync<IPeople, PersonView?>(p => p.FindAsync(DemoPeople.Sara, default)))!.Active);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0197a000-0000-7000-8000-000000000001")]
    [InlineData("0197a000-0000-7000-8000-00000000dead")]
    public async Task Things_need_an_active_successor(string? successor)
    {
        await using var hub = await StartAsync(new Things());

        var result = await DeactivateAsync(hub, DemoPeople.Sara, successor is null ? null : Guid.Parse(successor), TestHub.Ada);

        Assert.Equal("people.successor-missing", result.Error.Code);
    }

    [Fact]
    public async Task Nobody_deactivates_herself()
    {
        await using var hub = await StartAsync(new Things());

        var result = await DeactivateAsync(hub, DemoPeople.Ada, DemoPeople.Mark, TestHub.Ada);

        Assert.Equal("people.not-yourself", result.Error.Code);
    }

    [Fact]
    public async Task The_last_administrator_is_not_deactivated_by_someone_with_stale_rights()
    {
        await using var hub = await StartAsync(new Things());

        var result = await DeactivateAsync(hub, DemoPeople.Ada, DemoPeople.Mark, TestHub.Ada with { Id = DemoPeople.Nora });

        Assert.Equal("people.last-administrator", result.Error.Code);
    }

    [Fact]
    public async Task A_seller_deactivates_nobody()
    {
        await using var hub = await StartAsync(new Things());

        var result = await DeactivateAsync(hub, DemoPeople.Mark, DemoPeople.Sara, TestHub.Sara);

        Assert.IsType<NotYours>(result.Error);
    }

    [Fact]
    public async Task Twice_is_once_too_often_and_coming_back_works_once()
    {
        await using var hub = await StartAsync(new Things());
        await DeactivateAsync(hub, DemoPeople.Sara, DemoPeople.Mark, TestHub.Ada);

        var twice = await DeactivateAsync(hub, DemoPeople.Sara, DemoPeople.Mark, TestHub.Ada);
        var back = await hub.DoAsync<ReactivatePerson, Result>(r => r.HandleAsync(DemoPeople.Sara, TestHub.Ada, default));
        var backAgain = await hub.DoAsync<ReactivatePerson, Result>(r => r.HandleAsync(DemoPeople.Sara, TestHub.Ada, default));

        Assert.Equal("people.already-deactivated", twice.Error.Code);
        Assert.True(back.Succeeded);
        Assert.Equal("people.still-active", backAgain.Error.Code);
    }

    [Fact]
    public async Task Session_and_token_end_at_the_next_request()
    {
        await using var hub = await Browser.StartAsync();
        var sara = await hub.SignedInAsync("sara@demo.test");
        var ada = await hub.SignedInAsync("ada@demo.test");
        string secret;
        await using (var scope = hub.Services.CreateAsyncScope())
        {
            secret = (await scope.ServiceProvider.GetRequiredService<CreateToken>().HandleAsync("test", ["posts.write"], 1, TestHub.Sara with { Permissions = new HashSet<string> { "posts.write" } }, default)).Value.Secret;
        }

        var page = await ada.PostAsync($"/hub/people/{DemoPeople.Sara}/deactivation", ("Form.Successor", DemoPeople.Mark.ToString()));

        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.StartsWith("/hub/sign-in", (await sara.GetAsync("/hub/profile")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        await using var after = hub.Services.CreateAsyncScope();
        Assert.Equal("token.invalid", (await after.ServiceProvider.GetRequiredService<CheckToken>().HandleAsync(secret, default)).Error.Code);
        Assert.Equal(HttpStatusCode.OK, (await hub.NewBrowser().SignInAsync("sara@demo.test")).StatusCode);
    }

    private static Task<Result> DeactivateAsync(TestHub hub, Guid who, Guid? successor, Actor by) =>
        hub.DoAsync<DeactivatePerson, Result>(d => d.HandleAsync(who, successor, by, default));

    private static async Task<TestHub> StartAsync(Things things)
    {
        var hub = await TestHub.StartAsync(services =>
        {
            services.RemoveAll<IHandover>();
            services.AddSingleton<IHandover>(things);
        });
        await hub.AddPeopleAsync();
        return hub;
    }

    private sealed class Things : IHandover
    {
        public bool Breaks { get; init; }

        public (Guid From, Guid To) Moved { get; private set; }

        public string What => "drafts";

        public Task<int> CountAsync(Guid from, CancellationToken stop) => Task.FromResult(3);

        public Task<int> MoveAsync(Guid from, Guid to, Actor by, CancellationToken stop)
        {
            Moved = Breaks ? throw new InvalidOperationException("broken") : (from, to);
            return Task.FromResult(3);
        }
    }
}
