using ContentHub.Accounts.Access;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.People;
using ContentHub.Accounts.Staff;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using BuiltIn = ContentHub.Kernel.People.Roles;

namespace ContentHub.Accounts.Tests.People;

public sealed class ChangeRolesTests
{
    [Fact]
    public async Task Ada_makes_Sara_a_marketer_and_her_rights_follow_at_once()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var before = await hub.DoAsync<AccessCache, PersonAccess?>(a => a.FindAsync(DemoPeople.Sara, default).AsTask());

        var result = await ChangeAsync(hub, DemoPeople.Sara, BuiltIn.Marketer, TestHub.Ada);

        var after = await hub.DoAsync<AccessCache, PersonAccess?>(a => a.FindAsync(DemoPeople.Sara, default).AsTask());
        Assert.True(result.Succeeded);
        Assert.NotEqual(before!.Permissions, after!.Permissions);
        Assert.NotEqual(before.Stamp, after.Stamp);
    }

    [Fact]
    public async Task Only_who_manages_people_changes_roles()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var result = await ChangeAsync(hub, DemoPeople.Sara, BuiltIn.Administrator, TestHub.Nora);

        Assert.IsType<NotYours>(result.Error);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var result = await ChangeAsync(hub, DemoPeople.Ada, BuiltIn.Seller, TestHub.Ada);

        Assert.Equal("people.last-administrator", result.Error.Code);
        Assert.Single(await hub.DoAsync<IPeople, IReadOnlyList<PersonView>>(p => p.ListAsync(AccountsPermissions.ManagePeople, default)));
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var seen = await hub.DoAsync<PeopleQueries, Result<PersonAdminView>>(p => p.FindAsync(DemoPeople.Sara, TestHub.Ada, default));
        await ChangeAsync(hub, DemoPeople.Sara, BuiltIn.Marketer, TestHub.Ada);

        var result = await ChangeAsync(hub, DemoPeople.Sara, BuiltIn.Publisher, TestHub.Ada, seen.Value.Version);

        Assert.IsType<SomeoneWasFaster>(result.Error);
    }

    [Fact]
    public async Task A_person_keeps_at_least_one_role()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var result = await hub.DoAsync<ChangeRoles, Result>(c => c.HandleAsync(DemoPeople.Sara, [], "", TestHub.Ada, default));

        Assert.Equal("people.roles-missing", result.Error.Code);
    }

    [Fact]
    public async Task Nobody_is_there_with_a_made_up_id()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var result = await ChangeAsync(hub, Guid.Empty, BuiltIn.Seller, TestHub.Ada, "");

        Assert.IsType<NotThere>(result.Error);
    }

    private static async Task<Result> ChangeAsync(TestHub hub, Guid person, string role, Actor by, string? version = null)
    {
        version ??= await hub.DataAsync(db => db.Set<AppUser>().Where(u => u.Id == person).Select(u => u.ConcurrencyStamp!).SingleAsync());
        var id = await hub.DataAsync(db => db.Set<AppRole>().Where(r => r.BuiltIn == role).Select(r => r.Id).SingleAsync());
        return await hub.DoAsync<ChangeRoles, Result>(c => c.HandleAsync(person, [id], version, by, default));
    }
}
