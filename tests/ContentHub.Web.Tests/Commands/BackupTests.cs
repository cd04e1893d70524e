using ContentHub.Accounts.Contracts;
using ContentHub.Testing;
using ContentHub.Web.Commands.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Web.Tests.Commands;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_of_one_hub_can_be_put_back_into_an_empty_one()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres && !File.Exists("/usr/bin/pg_dump"), "pg_dump is not installed here.");
        await using var first = await TestHub.StartAsync(AddVerbs);
        await first.AddPeopleAsync();
        Directory.CreateDirectory(Path.Combine(first.Folder, "media", "aa"));
        await File.WriteAllTextAsync(Path.Combine(first.Folder, "media", "aa", "picture.txt"), "pixels");
        var file = Path.Combine(first.Folder, "backup.zip");
        Assert.Equal(0, await first.DoAsync<Backup, int>(b => b.RunAsync([file], TextWriter.Null, CancellationToken.None)));

        await using var second = await TestHub.StartAsync(AddVerbs);
        Assert.Equal(0, await second.DoAsync<Restore, int>(r => r.RunAsync([file, "--replace"], TextWriter.Null, CancellationToken.None)));

        var sara = await second.DoAsync<IPeople, PersonView?>(p => p.FindAsync(DemoPeople.Sara, CancellationToken.None));
        Assert.Equal("Sara Sellers", sara?.Name);
        Assert.Equal("pixels", await File.ReadAllTextAsync(Path.Combine(second.Folder, "media", "aa", "picture.txt")));
    }

    [Fact]
    public async Task Restoring_needs_a_plain_yes()
    {
        await using var hub = await TestHub.StartAsync(AddVerbs);

        Assert.Equal(2, await hub.DoAsync<Restore, int>(r => r.RunAsync(["x.zip"], TextWriter.Null, CancellationToken.None)));
        Assert.Equal(1, await hub.DoAsync<Restore, int>(r => r.RunAsync(["not-there.zip", "--replace"], TextWriter.Null, CancellationToken.None)));
    }

    [Fact]
    public async Task A_damaged_backup_leaves_everything_as_it_was()
    {
        await using var hub = await TestHub.StartAsync(AddVerbs);
        await hub.AddPeopleAsync();
        var file = Path.Combine(hub.Folder, "backup.zip");
        Assert.Equal(0, await hub.DoAsync<Backup, int>(b => b.RunAsync([file], TextWriter.Null, CancellationToken.None)));
        var bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)]);
        using var said = new StringWriter();

        Assert.Equal(1, await hub.DoAsync<Restore, int>(r => r.RunAsync([file, "--replace"], said, CancellationToken.None)));

        Assert.Contains("The database was not changed", said.ToString(), StringComparison.Ordinal);
        Assert.NotNull(await hub.DoAsync<IPeople, PersonView?>(p => p.FindAsync(DemoPeople.Sara, CancellationToken.None)));
    }

    [Fact]
    public async Task A_backup_leaves_no_copy_behind_and_a_restore_keeps_what_was_there()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres && !File.Exists("/usr/bin/pg_dump"), "pg_dump is not installed here.");
        await using var hub = await TestHub.StartAsync(AddVerbs);
        var file = Path.Combine(hub.Folder, "backup.zip");
        Assert.Equal(0, await hub.DoAsync<Backup, int>(b => b.RunAsync([file], TextWriter.Null, CancellationToken.None)));
        Assert.Empty(Directory.GetFiles(hub.Folder, "*.tmp"));
        await hub.AddPeopleAsync();

        Assert.Equal(0, await hub.DoAsync<Restore, int>(r => r.RunAsync([file, "--replace"], TextWriter.Null, CancellationToken.None)));

        Assert.Null(await hub.DoAsync<IPeople, PersonView?>(p => p.FindAsync(DemoPeople.Sara, CancellationToken.None)));
        Assert.Equal(!TestDatabase.OnPostgres, File.Exists(Path.Combine(hub.Folder, "contenthub.db.before-restore")));
    }

    /// <summary>PostgreSQL replaces inside one transaction, so a running hub only sees another database.</summary>
    [Fact]
    [Trait("Needs", "SQLite")]
    public async Task A_running_hub_is_not_replaced_under_its_feet()
    {
        Assert.SkipWhen(TestDatabase.OnPostgres, "This is about the SQLite file.");
        await using var hub = await TestHub.StartAsync(AddVerbs);
        var file = Path.Combine(hub.Folder, "backup.zip");
        Assert.Equal(0, await hub.DoAsync<Backup, int>(b => b.RunAsync([file], TextWriter.Null, CancellationToken.None)));
        await using var other = new SqliteConnection($"Data Source={Path.Combine(hub.Folder, "contenthub.db")};Pooling=False");
        await other.OpenAsync();
        await using var read = other.CreateCommand();
        read.CommandText = "select count(*) from accounts_people";
        await read.ExecuteScalarAsync();
        using var said = new StringWriter();

        Assert.Equal(1, await hub.DoAsync<Restore, int>(r => r.RunAsync([file, "--replace"], said, CancellationToken.None)));

        Assert.Contains("The hub is running", said.ToString(), StringComparison.Ordinal);
    }

    private static void AddVerbs(IServiceCollection services) => services.AddScoped<DatabaseCopy>().AddScoped<Backup>().AddScoped<Restore>();
}
