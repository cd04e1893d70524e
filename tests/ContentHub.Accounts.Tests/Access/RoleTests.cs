using ContentHub.Accounts.Access;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Modules;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using BuiltIn = ContentHub.Kernel.People.Roles;

namespace ContentHub.Accounts.Tests.Access;

public sealed class RoleTests
{
    [Fact]
    public async Task A_new_database_has_the_built_in_roles_with_their_default_rights()
    {
        await using var hub = await TestHub.StartAsync();

        var roles = await hub.DataAsync(db => db.Set<AppRole>().Select(r => r.Name).ToListAsync());
        var auditors = await hub.DataAsync(db => db.Set<RolePermission>().Where(p => p.Permission == "accounts.audit")
            .Join(db.Set<AppRole>(), p => p.RoleId, r => r.Id, (_, r) => r.Name).ToListAsync());

        Assert.Equal(BuiltIn.All.Order(), roles.Order());
        Assert.Equal(["Administrator", "Manager"], auditors.Order());
    }

    [Fact]
    public async Task A_right_that_a_new_version_brings_goes_to_its_default_roles_and_one_that_was_taken_away_stays_away()
    {
        await using var hub = await TestHub.StartAsync();
        var manager = await IdAsync(hub, BuiltIn.Manager);
        await hub.DataAsync(db => db.Set<RolePermission>().Where(p => p.RoleId == manager && p.Permission == "accounts.audit").ExecuteDeleteAsync());
        await hub.DataAsync(db => db.Set<RolePermission>().Where(p => p.Permission == "accounts.settings").ExecuteDeleteAsync());
        await hub.DataAsync(db => db.Set<KnownPermission>().Where(p => p.Permission == "accounts.settings").ExecuteDeleteAsync());

        await hub.DoAsync<IDataPreparation>(p => p.PrepareAsync(default));

        Assert.False(await HasAsync(hub, manager, "accounts.audit"));
        Assert.True(await HasAsync(hub, await IdAsync(hub, BuiltIn.Administrator), "accounts.settings"));
    }

    [Fact]
    public async Task Ada_adds_renames_and_deletes_a_role()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        var added = await SaveAsync(hub, new RoleInput(null, "Auditor", ["accounts.audit", "made.up"], ""));
        var seen = (await hub.DoAsync<RoleQueries, Result<RoleView>>(r => r.FindAsync(added.Value, TestHub.Ada, default))).Value;
        var renamed = await SaveAsync(hub, new RoleInput(added.Value, "Inspector", ["accounts.audit"], seen.Version));
        var late = await SaveAsync(hub, new RoleInput(added.Value, "Inspector", [], seen.Version));
        var deleted = await hub.DoAsync<DeleteRole, Result>(d => d.HandleAsync(added.Value, TestHub.Ada, default));

        Assert.Equal(["accounts.audit"], seen.Permissions);
        Assert.True(renamed.Succeeded);
        Assert.IsType<SomeoneWasFaster>(late.Error);
        Assert.True(deleted.Succeeded);
    }

    [Fact]
    public async Task Taking_the_last_right_to_manage_people_away_is_refused()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var id = await IdAsync(hub, BuiltIn.Administrator);
        var seen = (await hub.DoAsync<RoleQueries, Result<RoleView>>(r => r.FindAsync(id, TestHub.Ada, default))).Value;

        var result = await SaveAsync(hub, new RoleInput(id, seen.Name, ["accounts.audit"], seen.Version));

        Assert.Equal("people.last-administrator", result.Error.Code);
        Assert.True(await HasAsync(hub, id, "accounts.people"));
    }

    [Theory]
    [InlineData("", "role.name-out-of-range")]
    [InlineData("seller", "role.name-taken")]
    public async Task Names_are_checked(string name, string code)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();

        Assert.Equal(code, (await SaveAsync(hub, new RoleInput(null, name, [], ""))).Error.Code);
    }

    [Fact]
    public async Task Built_in_roles_keep_their_name_and_used_ones_stay()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var seller = await IdAsync(hub, BuiltIn.Seller);
        var own = await SaveAsync(hub, new RoleInput(null, "Auditor", [], ""));
        await hub.DoAsync<ContentHub.Data.HubDbContext>(db =>
        {
            db.Add(new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid> { UserId = DemoPeople.Sara, RoleId = own.Value });
            return db.SaveChangesAsync();
        });

        Assert.Equal("role.built-in", (await SaveAsync(hub, new RoleInput(seller, "Hunter", [], ""))).Error.Code);
        Assert.Equal("role.built-in", (await hub.DoAsync<DeleteRole, Result>(d => d.HandleAsync(seller, TestHub.Ada, default))).Error.Code);
        Assert.Equal("role.in-use", (await hub.DoAsync<DeleteRole, Result>(d => d.HandleAsync(own.Value, TestHub.Ada, default))).Error.Code);
    }

    [Fact]
    public async Task Only_who_manages_people_sees_and_changes_roles()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.AddPeopleAsync();
        var id = await IdAsync(hub, BuiltIn.Seller);

        Assert.IsType<NotYours>((await hub.DoAsync<RoleQueries, Result<RoleRow[]>>(r => r.ListAsync(TestHub.Mark, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<RoleQueries, Result<RoleView>>(r => r.FindAsync(id, TestHub.Mark, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<SaveRole, Result<Guid>>(s => s.HandleAsync(new RoleInput(null, "X", [], ""), TestHub.Mark, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<DeleteRole, Result>(d => d.HandleAsync(id, TestHub.Mark, default))).Error);
    }

    private static Task<Result<Guid>> SaveAsync(TestHub hub, RoleInput input) => hub.DoAsync<SaveRole, Result<Guid>>(s => s.HandleAsync(input, TestHub.Ada, default));

    private static Task<Guid> IdAsync(TestHub hub, string role) => hub.DataAsync(db => db.Set<AppRole>().Where(r => r.BuiltIn == role).Select(r => r.Id).SingleAsync());

    private static Task<bool> HasAsync(TestHub hub, Guid role, string permission) =>
        hub.DataAsync(db => db.Set<RolePermission>().AnyAsync(p => p.RoleId == role && p.Permission == permission));
}
