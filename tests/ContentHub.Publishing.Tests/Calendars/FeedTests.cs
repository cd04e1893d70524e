using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.CalendarFeeds;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Schedules;
using ContentHub.Testing;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Publishing.Tests.Calendars;

public sealed class FeedTests
{
    [Fact]
    public async Task A_channels_feed_follows_every_change_under_the_same_key()
    {
        await using var hub = await StartAsync();
        var token = await MakeAsync(hub, FeedKind.Channel, PublishingHub.Net, TestHub.Mark);
        var id = await hub.PlanAsync(TimeSpan.FromDays(1));
        var first = Assert.Single(await EventsAsync(hub, token));

        hub.Clock.Advance(TimeSpan.FromMinutes(5));
        await hub.DecideAsync<CancelPublication>(c => c.HandleAsync(new Decision(id), TestHub.Mark, CancellationToken.None));
        var then = Assert.Single(await EventsAsync(hub, token));

        Assert.Equal(("CONFIRMED", "CANCELLED"), (first.Status, then.Status));
        Assert.Equal(first.Uid, then.Uid);
        Assert.True(then.Sequence > first.Sequence && then.DtStamp!.AsUtc > first.DtStamp!.AsUtc);
        Assert.Contains("Our Fakebook", first.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_feed_holds_what_is_theirs_with_what_they_want()
    {
        await using var hub = await StartAsync();
        var token = await MakeAsync(hub, FeedKind.Person, TestHub.Sara.Id, TestHub.Sara);
        await hub.PlanAsync(TimeSpan.FromDays(1));
        var others = hub.Posts.Add(TestHub.Mark.Id);
        await hub.ScheduleAsync(new(others.Id, [PublishingHub.Net], new(new DateTime(2026, 3, 5, 9, 0, 0), "UTC")));
        var draft = hub.Posts.Add(TestHub.Sara.Id, "Wanted, not planned", PostStage.Draft);
        await hub.Hub.DoAsync<SetWantedDate>(s => s.HandleAsync(new WantedWish(draft.Id, new(new DateTime(2026, 3, 6, 9, 0, 0), "UTC")), TestHub.Sara, CancellationToken.None));

        var events = await EventsAsync(hub, token);

        Assert.Equal(["CONFIRMED", "TENTATIVE"], events.Select(e => e.Status).Order());
        Assert.Contains(events, e => e.Summary == "Wanted, not planned (wanted)");
    }

    [Fact]
    public async Task Who_lost_the_right_or_left_has_a_feed_no_more()
    {
        await using var hub = await StartAsync();
        var (sara, mark) = (await MakeAsync(hub, FeedKind.Person, TestHub.Sara.Id, TestHub.Sara), await MakeAsync(hub, FeedKind.Channel, PublishingHub.Net, TestHub.Mark));
        Assert.True((await ReadAsync(hub, sara)).Succeeded && (await ReadAsync(hub, mark)).Succeeded);

        await hub.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync("delete from accounts_role_permissions where permission = 'publishing.read' and role_id in (select role_id from accounts_person_roles where user_id = {0})", TestHub.Sara.Id));
        await hub.Hub.DataAsync(db => db.Database.ExecuteSqlRawAsync("update accounts_people set deactivated_at = created_at where id = {0}", TestHub.Mark.Id));

        Assert.Equal("access.not-there", (await ReadAsync(hub, sara)).Error.Code);
        Assert.Equal("access.not-there", (await ReadAsync(hub, mark)).Error.Code);
    }

    [Fact]
    public async Task A_revoked_a_guessed_and_an_endless_token_find_nothing()
    {
        await using var hub = await StartAsync();
        var made = (await hub.Hub.DoAsync<MakeFeed, Result<MadeFeed>>(m => m.HandleAsync(FeedKind.Channel, PublishingHub.Net, TestHub.Mark, CancellationToken.None))).Value;
        await hub.DecideAsync<MakeFeed>(m => m.RevokeAsync(made.Id, TestHub.Sara, CancellationToken.None));
        Assert.True((await ReadAsync(hub, made.Token)).Succeeded);

        await hub.DecideAsync<MakeFeed>(m => m.RevokeAsync(made.Id, TestHub.Mark, CancellationToken.None));

        foreach (var token in (string[])[made.Token, "", "<script>", new string('x', 100_000)])
        {
            Assert.Equal("access.not-there", (await ReadAsync(hub, token)).Error.Code);
        }
    }

    [Fact]
    public async Task A_feed_is_of_oneself_of_a_team_or_of_a_channel_and_there_are_not_too_many()
    {
        await using var hub = await StartAsync();
        var teams = await hub.Hub.DoAsync<ITeams, IReadOnlyList<TeamOfPeople>>(t => t.ListAsync(CancellationToken.None));
        Assert.Equal(43, (await MakeAsync(hub, FeedKind.Team, teams[0].Id, TestHub.Mark)).Length);

        Assert.Equal("access.not-there", (await TryAsync(hub, FeedKind.Person, TestHub.Mark.Id, TestHub.Sara)).Error.Code);
        Assert.Equal("access.not-there", (await TryAsync(hub, FeedKind.Team, Guid.CreateVersion7(), TestHub.Sara)).Error.Code);
        Assert.Equal("access.not-yours", (await TryAsync(hub, FeedKind.Channel, PublishingHub.Net, Actor.Visitor)).Error.Code);
        for (var i = 0; i < CalendarFeed.MostEach; i++)
        {
            await MakeAsync(hub, FeedKind.Person, TestHub.Paul.Id, TestHub.Paul);
        }

        Assert.Equal("calendar-feed.too-many", (await TryAsync(hub, FeedKind.Person, TestHub.Paul.Id, TestHub.Paul)).Error.Code);
    }

    private static async Task<PublishingHub> StartAsync()
    {
        var hub = await PublishingHub.StartAsync();
        await hub.Hub.AddPeopleAsync();
        return hub;
    }

    private static Task<Result<MadeFeed>> TryAsync(PublishingHub hub, FeedKind kind, Guid target, Actor by) =>
        hub.Hub.DoAsync<MakeFeed, Result<MadeFeed>>(m => m.HandleAsync(kind, target, by, CancellationToken.None));

    private static async Task<string> MakeAsync(PublishingHub hub, FeedKind kind, Guid target, Actor by) => (await TryAsync(hub, kind, target, by)).Value.Token;

    private static Task<Result<string>> ReadAsync(PublishingHub hub, string token) => hub.Hub.DoAsync<ReadFeed, Result<string>>(r => r.HandleAsync(token, CancellationToken.None));

    private static async Task<List<CalendarEvent>> EventsAsync(PublishingHub hub, string token) => [.. Ical.Net.Calendar.Load((await ReadAsync(hub, token)).Value)!.Events];
}
