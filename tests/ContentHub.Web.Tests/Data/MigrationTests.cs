using System.Data.Common;
using ContentHub.Data;
using ContentHub.Testing;
using ContentHub.Web.Composition;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Web.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrations_of_this_database_match_the_model()
    {
        await using var hub = await TestHub.StartAsync();

        Assert.NotEmpty(await hub.DataAsync(db => Task.FromResult(db.Database.GetMigrations())));
        Assert.False(await hub.DataAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())), "Run scripts/migrate with a name.");
    }

    [Fact]
    public async Task Migrating_a_migrated_database_with_data_changes_nothing()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Services.TellDemoStoryAsync(CancellationToken.None);
        var before = await CountAsync(hub, "posts_revisions");

        await hub.Services.PrepareDatabaseAsync(CancellationToken.None);

        Assert.Equal(before, await CountAsync(hub, "posts_revisions"));
        Assert.True(before > 0);
    }

    [Theory]
    [InlineData("accounts_audit", "action", true)]
    [InlineData("publishing_attempts", "message", true)]
    [InlineData("posts_revisions", "hash", false)]
    [InlineData("posts_stage_changes", "note", false)]
    [InlineData("posts_approvals", "hash", false)]
    public async Task The_database_itself_refuses_to_change_what_is_append_only(string table, string column, bool deleteToo)
    {
        await using var hub = await TestHub.StartAsync();
        await hub.Services.TellDemoStoryAsync(CancellationToken.None);
        Assert.True(await CountAsync(hub, table) > 0, table + " is empty");

        var change = await Assert.ThrowsAnyAsync<DbException>(() => DoAsync(hub, $"update {table} set {column} = 'forged'"));
        Assert.Contains("append-only", change.Message, StringComparison.Ordinal);
        if (deleteToo)
        {
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<DbException>(() => DoAsync(hub, $"delete from {table}"))).Message, StringComparison.Ordinal);
        }
    }

    private static Task<int> CountAsync(TestHub hub, string table) =>
        hub.DataAsync(db => db.Database.SqlQueryRaw<int>(string.Join(' ', "select cast(count(*) as integer) as \"Value\" from", table)).SingleAsync());

    private static Task DoAsync(TestHub hub, string sql) => hub.DoAsync<HubDbContext>(db => db.Database.ExecuteSqlRawAsync(sql));
}
