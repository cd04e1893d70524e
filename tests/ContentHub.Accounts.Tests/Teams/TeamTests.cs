using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Teams;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests.Teams;

public sealed class TeamTests
{
    [Fact]
    public async Task Ada_adds_changes_and_deletes_a_team()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var added = await SaveAsync(hub, new TeamInput(null, "Service", [DemoPeople.Sara, Guid.Empty], 0));
        var seen = (await FindAsync(hub, added.Value)).Value;
        var changed = await SaveAsync(hub, new TeamInput(added.Value, "Service North", [DemoPeople.Mark], seen.Version));
        var late = await SaveAsync(hub, new TeamInput(added.Value, "Service South", [], seen.Version));
        var after = (await FindAsync(hub, added.Value)).Value;
        var deleted = await hub.DoAsync<DeleteTeam, Result>(d => d.HandleAsync(added.Value, TestHub.Ada, default));

        Assert.Equal([DemoPeople.Sara], seen.Members);
        Assert.True(changed.Succeeded);
        Assert.IsType<SomeoneWasFaster>(late.Error);
        Assert.Equal(("Service North", DemoPeople.Mark), (after.Name, Assert.Single(after.Members)));
        Assert.True(deleted.Succeeded);
        Assert.IsType<NotThere>((await FindAsync(hub, added.Value)).Error);
    }

    [Theory]
    [InlineData(" ", "team.name-out-of-range")]
    [InlineData("Sales", "team.name-taken")]
    public async Task Names_are_checked(string name, string code)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        Assert.Equal(code, (await SaveAsync(hub, new TeamInput(null, name, [], 0))).Error.Code);
    }

    [Fact]
    public async Task Only_who_manages_people_manages_teams()
    {
        await using var hub = await TestHub.StartAsync();

        Assert.IsType<NotYours>((await hub.DoAsync<TeamQueries, Result<TeamRow[]>>(t => t.ListAsync(TestHub.Sara, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<SaveTeam, Result<Guid>>(s => s.HandleAsync(new TeamInput(null, "X", [], 0), TestHub.Sara, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<DeleteTeam, Result>(d => d.HandleAsync(Guid.Empty, TestHub.Sara, default))).Error);
    }

    private static Task<Result<Guid>> SaveAsync(TestHub hub, TeamInput input) => hub.DoAsync<SaveTeam, Result<Guid>>(s => s.HandleAsync(input, TestHub.Ada, default));

    private static Task<Result<TeamView>> FindAsync(TestHub hub, Guid id) => hub.DoAsync<TeamQueries, Result<TeamView>>(t => t.FindAsync(id, TestHub.Ada, default));
}
