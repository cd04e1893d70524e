using ContentHub.Accounts.Contracts;
using ContentHub.Testing;
using ContentHub.Web.Commands.Backups;
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

    private static void AddVerbs(IServiceCollection services) => services.AddScoped<DatabaseCopy>().AddScoped<Backup>().AddScoped<Restore>();
}
