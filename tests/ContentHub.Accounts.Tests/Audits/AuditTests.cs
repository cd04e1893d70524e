using System.Runtime.CompilerServices;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Paging;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Testing;

namespace ContentHub.Accounts.Tests.Audits;

public sealed class AuditTests
{
    private static readonly AuditFilter All = new(null, null, null, null, null, null);

    [Fact]
    public async Task An_entry_says_who_what_when_from_where_and_what_changed()
    {
        await using var hub = await TestHub.StartAsync();
        await RecordAsync(hub, TestHub.Sara, "post.renamed", "Pumps", new { Title = "Old", Words = 3 }, new { Title = "New", Words = 3 });

        var entry = Assert.Single((await SearchAsync(hub, All)).Items);

        Assert.Equal(("Sara Sellers", "test", "post.renamed", "Pumps", hub.Clock.GetUtcNow()), (entry.Who, entry.From, entry.Action, entry.Title, entry.At));
        Assert.Equal(new AuditChange("title", "Old", "New"), Assert.Single(entry.Changes));
    }

    [Fact]
    public async Task A_change_that_is_not_saved_leaves_no_entry()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.DoAsync<IAudit>(a =>
        {
            a.Record(TestHub.Sara, "post.renamed", new AuditSubject("post", Guid.Empty, "x"));
            return Task.CompletedTask;
        });

        Assert.Empty((await SearchAsync(hub, All)).Items);
    }

    [Fact]
    public async Task Filters_narrow_the_search()
    {
        await using var hub = await TestHub.StartAsync();
        await RecordAsync(hub, TestHub.Sara, "post.submitted", "100% pumps");
        hub.Clock.MoveTo(new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero));
        await RecordAsync(hub, TestHub.Mark, "post.approved", "Seals");

        Assert.Equal("post.submitted", Assert.Single((await SearchAsync(hub, All with { Person = DemoPeople.Sara })).Items).Action);
        Assert.Equal("post.approved", Assert.Single((await SearchAsync(hub, All with { Action = "post.app" })).Items).Action);
        Assert.Equal("post.submitted", Assert.Single((await SearchAsync(hub, All with { Text = "0% PUMPS" })).Items).Action);
        Assert.Empty((await SearchAsync(hub, All with { Text = "0_ pumps" })).Items);
        Assert.Equal("post.submitted", Assert.Single((await SearchAsync(hub, All with { Until = new DateOnly(2026, 3, 2) })).Items).Action);
        Assert.Equal("post.approved", Assert.Single((await SearchAsync(hub, All with { From = new DateOnly(2026, 3, 3) })).Items).Action);
    }

    [Fact]
    public async Task Pages_follow_by_key_without_gaps_even_within_one_moment()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.DoAsync<ContentHub.Data.HubDbContext>(async db =>
        {
            for (var i = 0; i < 120; i++)
            {
                Log(db, hub).Record(TestHub.Sara, "post.saved", new AuditSubject("post", Guid.Empty, "x"));
            }

            await db.SaveChangesAsync();
        });

        var (seen, after) = (new List<AuditRow>(), (string?)null);
        do
        {
            var page = await SearchAsync(hub, All, after);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(120, seen.DistinctBy(e => e.Id).Count());
        Assert.Equal(120, seen.Count);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999.x")]
    [InlineData("9223372036854775807.0197a000000070008000000000000001")]
    public async Task A_made_up_cursor_starts_at_the_top(string after)
    {
        await using var hub = await TestHub.StartAsync();
        await RecordAsync(hub, TestHub.Sara, "post.saved", "x");

        Assert.Single((await SearchAsync(hub, All, after)).Items);
    }

    [Fact]
    public async Task Only_who_may_read_it_does()
    {
        await using var hub = await TestHub.StartAsync();

        Assert.IsType<NotYours>((await hub.DoAsync<AuditQueries, Result<Page<AuditRow>>>(a => a.SearchAsync(All, null, TestHub.Mark, default))).Error);
    }

    [Fact]
    public void No_code_path_changes_or_deletes_an_entry()
    {
        Assert.All(typeof(AuditEntry).GetProperties(), p => Assert.Contains(typeof(IsExternalInit), p.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
        Assert.Equal(["Record"], typeof(IAudit).GetMethods().Select(m => m.Name));
    }

    [Fact]
    public async Task Ada_searches_the_page()
    {
        await using var hub = await Browser.StartAsync();
        await hub.SignedInAsync("sara@demo.test");
        var ada = await hub.SignedInAsync("ada@demo.test");

        var page = await ada.PageAsync("/hub/audit?what=person.signed-in&from=2020-01-01&until=&text=sara");

        Assert.Contains("Sara Sellers", page.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    private static AuditLog Log(ContentHub.Data.HubDbContext db, TestHub hub) => new(db, new Ids(hub.Clock), hub.Clock);

    private static Task RecordAsync(TestHub hub, Actor by, string action, string title, object? before = null, object? after = null) => hub.DoAsync<ContentHub.Data.HubDbContext>(db =>
    {
        Log(db, hub).Record(by, action, new AuditSubject("post", DemoPeople.Sara, title), before, after);
        return db.SaveChangesAsync();
    });

    private static async Task<Page<AuditRow>> SearchAsync(TestHub hub, AuditFilter filter, string? after = null) =>
        (await hub.DoAsync<AuditQueries, Result<Page<AuditRow>>>(a => a.SearchAsync(filter, after, TestHub.Ada, default))).Value;
}
