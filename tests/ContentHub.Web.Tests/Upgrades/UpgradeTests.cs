using System.Data.Common;
using System.IO.Compression;
using ContentHub.Accounts.Contracts;
using ContentHub.Data;
using ContentHub.Kernel.Modules;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;
using ContentHub.Web.Composition;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Web.Tests.Upgrades;

public sealed class UpgradeTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    /// <summary>Landed versions whose databases lie here.</summary>
    public static TheoryData<string> Versions => [.. Directory.GetDirectories(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Upgrades");

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_database_of_a_landed_version_comes_to_this_one_with_everything_in_it(string version)
    {
        await using var hub = await OldHubAsync(version);

        await hub.Services.PrepareDatabaseAsync(Stop);

        Assert.Empty(await hub.DataAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal(DemoPeople.All.Count, (await hub.DoAsync<IPeople, IReadOnlyList<PersonView>>(p => p.ListAsync(null, Stop))).Count);
        await EverythingLiveStillVerifiesAsync(hub);
        await TheLogRefusesChangesAsync(hub);
        await TheLedgerIsSealedAndVerifiesAsync(hub);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Upgrading_twice_and_telling_the_demo_story_again_changes_nothing(string version)
    {
        await using var hub = await OldHubAsync(version);
        await hub.Services.PrepareDatabaseAsync(Stop);
        var before = await CountAsync(hub);

        await hub.Services.PrepareDatabaseAsync(Stop);
        await hub.Services.TellDemoStoryAsync(Stop);

        Assert.Equal(before, await CountAsync(hub));
    }

    /// <summary>The signatures of that version are those of this one: what was approved then may be sent now.</summary>
    private static Task EverythingLiveStillVerifiesAsync(TestHub hub) => hub.DoAsync<IPublications>(async publications =>
    {
        var live = 0;
        await foreach (var publication in publications.LiveAsync(OwnSite.Kind, Stop))
        {
            var revision = await hub.DoAsync<IPosts, Kernel.Results.Result<RevisionView>>(p => p.VerifiedAsync(publication.RevisionId, Stop));
            Assert.True(revision.Succeeded, revision.Succeeded ? "" : revision.Error.Message);
            live++;
        }

        Assert.Equal(20, live);
    });

    /// <summary>Lines from before there were seals are sealed like new ones.</summary>
    private static async Task TheLedgerIsSealedAndVerifiesAsync(TestHub hub)
    {
        var seal = hub.Services.GetServices<Module>().SelectMany(m => m.Work).Single(w => w.Name == "publishing.seal").UseCase;
        await using var scope = hub.Services.CreateAsyncScope();
        await ((IBackgroundUseCase)scope.ServiceProvider.GetRequiredService(seal)).RunAsync(Stop);
        await using var said = new StringWriter();
        var code = await scope.ServiceProvider.GetServices<ICommandVerb>().Single(v => v.Name == "verify").RunAsync([], said, Stop);
        Assert.True(code == 0 && said.ToString().Contains("all intact. 0 lines are not sealed yet", StringComparison.Ordinal), said.ToString());
    }

    private static async Task TheLogRefusesChangesAsync(TestHub hub) => Assert.Contains(
        "append-only",
        (await Assert.ThrowsAnyAsync<DbException>(() => hub.DoAsync<HubDbContext>(db => db.Database.ExecuteSqlRawAsync("update accounts_audit set action = 'forged'")))).Message,
        StringComparison.Ordinal);

    private static Task<int> CountAsync(TestHub hub) => hub.DataAsync(db => db.Database.SqlQueryRaw<int>(
        "select cast((select count(*) from posts_posts) + (select count(*) from posts_revisions) + (select count(*) from publishing_attempts) + (select count(*) from accounts_audit) as integer) as \"Value\"").SingleAsync());

    private static async Task<TestHub> OldHubAsync(string version)
    {
        var hub = await TestHub.StartAsync();
        if (TestDatabase.OnPostgres)
        {
            await using var script = new GZipStream(File.OpenRead(Path.Combine(Folder, version, "postgres.sql.gz")), CompressionMode.Decompress);
            using var reader = new StreamReader(script);
            var sql = await reader.ReadToEndAsync();
            await hub.DoAsync<HubDbContext>(async db =>
            {
                await using var connection = new Npgsql.NpgsqlConnection(db.Database.GetConnectionString());
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "drop schema public cascade; create schema public;" + sql;
                await command.ExecuteNonQueryAsync();
            });
            Npgsql.NpgsqlConnection.ClearAllPools();
            return hub;
        }

        SqliteConnection.ClearAllPools();
        Array.ForEach(Directory.GetFiles(hub.Folder, "contenthub.db*"), File.Delete);
        await using var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, version, "sqlite.db.gz")), CompressionMode.Decompress);
        await using var file = File.Create(Path.Combine(hub.Folder, "contenthub.db"));
        await packed.CopyToAsync(file);
        return hub;
    }
}
