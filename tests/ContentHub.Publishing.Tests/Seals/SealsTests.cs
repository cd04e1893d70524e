using ContentHub.Kernel.Modules;
using ContentHub.Publishing.Operations;
using ContentHub.Publishing.Seals;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Seals;

public sealed class SealsTests
{
    [Fact]
    public async Task What_was_sealed_verifies_and_new_lines_are_counted_as_not_sealed_yet()
    {
        await using var hub = await PublishingHub.StartAsync();
        await DeliverAsync(hub, 3);
        await SealAsync(hub);
        await DeliverAsync(hub, 1);

        var report = await VerifyAsync(hub);

        Assert.Empty(report.Broken);
        Assert.Equal((3, true), (report.Publications, report.HeadIsKnown));
        Assert.True(report is { Lines: >= 9, Unsealed: >= 3, Head.Number: 1 }, $"{report}");
    }

    [Fact]
    public async Task Sealing_goes_on_where_it_ended_and_does_not_disturb_deliveries()
    {
        await using var hub = await PublishingHub.StartAsync();
        var id = await hub.PlanNowAsync();
        await SealAsync(hub);
        var version = (await hub.FindAsync(id)).Version;
        await hub.DeliverAsync();
        await SealAsync(hub);
        await SealAsync(hub);

        var publication = await hub.FindAsync(id);
        var report = await VerifyAsync(hub);

        Assert.Equal(publication.Lines, publication.Sealed);
        Assert.True(publication.Version > version);
        Assert.Equal((2L, 0L, 0), (report.Head!.Number, report.Unsealed, report.Broken.Count));
    }

    [Theory]
    [InlineData("update publishing_attempts set message = 'Delivered yesterday' where number = 2", "is not what was sealed")]
    [InlineData("update publishing_attempts set at = '2026-01-01 00:00:00' where number = 2", "is not what was sealed")]
    [InlineData("delete from publishing_attempts where number = 2", "line 2 is missing")]
    [InlineData("delete from publishing_attempts", "are missing")]
    public async Task A_line_that_was_changed_or_removed_behind_the_databases_back_is_named(string sql, string says)
    {
        await using var hub = await PublishingHub.StartAsync();
        await DeliverAsync(hub, 1);
        await SealAsync(hub);

        await TamperAsync(hub, "publishing_attempts", sql);
        var report = await VerifyAsync(hub);

        Assert.Contains(report.Broken, b => b.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_publication_whose_seals_were_removed_with_it_is_missed_by_its_run()
    {
        await using var hub = await PublishingHub.StartAsync();
        await DeliverAsync(hub, 2);
        await SealAsync(hub);
        var gone = (await hub.Hub.DataAsync(db => db.Set<LedgerSeal>().Select(s => s.PublicationId).ToListAsync()))[0];

        await TamperAsync(hub, "publishing_attempts", $"delete from publishing_attempts where lower(cast(publication_id as text)) = '{gone}'");
        await TamperAsync(hub, "publishing_seals", $"delete from publishing_seals where lower(cast(publication_id as text)) = '{gone}'");
        var report = await VerifyAsync(hub);

        Assert.Contains(report.Broken, b => b.Contains("Run 1 does not hold the seals", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ledger_that_was_written_anew_does_not_know_the_head_that_was_kept()
    {
        await using var hub = await PublishingHub.StartAsync();
        await DeliverAsync(hub, 1);
        await SealAsync(hub);
        var kept = (await VerifyAsync(hub)).Head!.Hash;

        Assert.Equal(0, (await VerbAsync(hub, "--head", kept)).Code);
        var (code, text) = await VerbAsync(hub, "--head", new string('0', 64));
        Assert.Equal(1, code);
        Assert.Contains("is not part of this ledger", text, StringComparison.Ordinal);
        Assert.Equal(2, (await VerbAsync(hub, "--now")).Code);
    }

    [Fact]
    public async Task Lines_that_vanished_before_they_were_sealed_do_not_stop_the_job()
    {
        await using var hub = await PublishingHub.StartAsync();
        var lost = await hub.PlanNowAsync();
        await TamperAsync(hub, "publishing_attempts", "delete from publishing_attempts");
        await hub.PlanNowAsync();

        await SealAsync(hub);
        var report = await VerifyAsync(hub);

        Assert.Equal((0, 1), ((await hub.FindAsync(lost)).Sealed, report.Publications));
        Assert.Contains(report.Broken, b => b.Contains("they were not sealed yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mark_that_claims_more_than_the_seals_hold_is_named()
    {
        await using var hub = await PublishingHub.StartAsync();
        await DeliverAsync(hub, 1);
        await hub.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync("update publishing_publications set sealed = lines"));

        await SealAsync(hub);
        var report = await VerifyAsync(hub);

        Assert.Contains(report.Broken, b => b.Contains("its seals end at 0", StringComparison.Ordinal));
        Assert.True(report.Unsealed > 0);
    }

    [Theory]
    [InlineData("publishing_seals")]
    [InlineData("publishing_seal_runs")]
    public async Task The_database_refuses_to_change_a_seal(string table)
    {
        await using var hub = await PublishingHub.StartAsync();
        await DeliverAsync(hub, 1);
        await SealAsync(hub);

        foreach (var sql in new[] { "update " + table + " set hash = 'x'", "delete from " + table })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => hub.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        }
    }

    [Fact]
    public void The_chain_is_what_its_description_says()
    {
        var publication = Guid.Parse("0197a000-0000-7000-8000-0000000000aa");

        // printf '7:line-v1,36:0197a000-0000-7000-8000-0000000000aa,' | sha256sum
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("7:line-v1,36:0197a000-0000-7000-8000-0000000000aa,"u8)), LineChain.Start(publication));
        Assert.NotEqual(LineChain.Hash(["ab", "c"]), LineChain.Hash(["a", "bc"]));
        Assert.NotEqual(LineChain.Hash([null]), LineChain.Hash([""]));
        Assert.NotEqual(LineChain.Hash([null]), LineChain.Hash(["-"]));
    }

    private static async Task DeliverAsync(PublishingHub hub, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await hub.PlanNowAsync();
        }

        await hub.DeliverAsync();
    }

    private static Task SealAsync(PublishingHub hub) => hub.Hub.DoAsync<SealLedger, DateTimeOffset?>(s => s.RunAsync(CancellationToken.None));

    private static Task<LedgerReport> VerifyAsync(PublishingHub hub) => hub.Hub.DoAsync<VerifyLedger, LedgerReport>(v => v.HandleAsync(null, null, CancellationToken.None));

    private static async Task<(int Code, string Text)> VerbAsync(PublishingHub hub, params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await hub.Hub.DoAsync<IEnumerable<ICommandVerb>, int>(v => v.OfType<VerifyVerb>().Single().RunAsync(arguments, output, CancellationToken.None));
        return (code, output.ToString());
    }

    /// <summary>As somebody with the database's own keys could.</summary>
    private static Task TamperAsync(PublishingHub hub, string table, string sql) => hub.Hub.DataAsync(async db =>
    {
        await db.Database.ExecuteSqlRawAsync(db.IsPostgres
            ? $"alter table {table} disable trigger user"
            : $"drop trigger if exists {table}_no_update; drop trigger if exists {table}_no_delete");
        return await db.Database.ExecuteSqlRawAsync(sql);
    });
}
