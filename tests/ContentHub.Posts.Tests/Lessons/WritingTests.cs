using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Lessons;

/// <summary>One's own trend, and what a manager sees of teams.</summary>
public sealed class WritingTests
{
    private static readonly CancellationToken Stop = CancellationToken.None;
    private static readonly Guid[] Five = [TestHub.Sara.Id, TestHub.Mark.Id, TestHub.Paul.Id, TestHub.Lena.Id, TestHub.Ada.Id];

    [Fact]
    public async Task The_trend_counts_edits_per_hundred_words_by_month_in_ones_own_zone()
    {
        await using var posts = await PostsHub.StartAsync();
        var (first, second) = ((await posts.DraftAsync(TestHub.Sara)).Id, (await posts.DraftAsync(TestHub.Sara)).Id);
        await AddAsync(
            posts,
            Row(first, TestHub.Sara, "2026-03-01T09:00:00Z", 4, 200, [EditReason.Tone]),
            Row(first, TestHub.Sara, "2026-03-01T10:00:00Z", 1, 100, [EditReason.Tone, EditReason.Claim]),
            Row(second, TestHub.Sara, "2026-03-02T08:00:00Z", 0, 300, []),
            Row(second, TestHub.Sara, "2026-01-31T23:30:00Z", 3, 100, [EditReason.Claim]), // February in Berlin
            Row(second, TestHub.Sara, "2025-11-01T09:00:00Z", 9, 100, [EditReason.Claim]),
            Row(second, TestHub.Sara, "2025-01-01T09:00:00Z", 50, 100, [EditReason.Length]), // longer ago than a year
            Row(second, TestHub.Mark, "2026-03-01T09:00:00Z", 77, 100, [EditReason.Search])); // somebody else's

        var trend = await TrendAsync(posts, TestHub.Sara);

        var march = trend.Months[^1];
        Assert.Equal((new DateOnly(2026, 3, 1), 2, 1), (march.First, march.Figures.Posts, march.Figures.Untouched));
        Assert.Equal(100.0 * 5 / 400, march.Figures.Per100);
        Assert.Equal(3, trend.Months[^2].Figures.Per100);
        Assert.Equal(0, trend.Months[^3].Figures.Posts);
        Assert.Null(trend.Months[^3].Figures.Per100);
        Assert.Equal(100.0 * (5 + 3) / (100 + 300), trend.Now.Per100);
        Assert.Equal(9, trend.Before.Per100);
        Assert.Equal([(EditReason.Claim, 3), (EditReason.Tone, 2)], trend.Year.Reasons);
        Assert.Equal(ReadWriting.Months, trend.Months.Count);
    }

    [Fact]
    public void What_was_only_sent_back_is_not_approved_as_it_was_written()
    {
        LessonRow Decided(int post, bool approved, int edits) => new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(post)), TestHub.Sara.Id, DateTimeOffset.UnixEpoch, approved, edits, 100, 100, []);
        var figures = WritingFigures.Of([Decided(1, approved: true, 0), Decided(2, approved: false, 0), Decided(3, approved: true, 2)]);
        Assert.Equal((3, 2, 1), (figures.Posts, figures.Approved, figures.Untouched));
        Assert.Null(WritingFigures.Of([]).Per100);
    }

    [Fact]
    public async Task The_list_is_paged_and_can_be_narrowed_to_a_reason()
    {
        await using var posts = await PostsHub.StartAsync();
        var post = (await posts.DraftAsync(TestHub.Sara)).Id;
        await AddAsync(posts, [.. Enumerable.Range(0, ReadWriting.Size + 3).Select(n => Row(post, TestHub.Sara, $"2026-02-01T09:{n:D2}:00Z", n, 100, n == 7 ? [EditReason.Search] : []))]);

        var first = await TrendAsync(posts, TestHub.Sara);
        var rest = await TrendAsync(posts, TestHub.Sara, after: first.Lines.Next);
        Assert.Equal(ReadWriting.Size, first.Lines.Items.Count);
        Assert.Equal([2, 1, 0], rest.Lines.Items.Select(l => l.Edits));
        Assert.Null(rest.Lines.Next);
        Assert.Equal([7], (await TrendAsync(posts, TestHub.Sara, EditReason.Search)).Lines.Items.Select(l => l.Edits));
        Assert.Empty((await TrendAsync(posts, TestHub.Sara, EditReason.Length)).Lines.Items);
    }

    [Fact]
    public async Task Who_may_not_write_has_no_trend()
    {
        await using var posts = await PostsHub.StartAsync();
        Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((ReadWriting r) => r.HandleAsync(null, null, TestHub.Lena, Stop))).Error.Code);
    }

    [Fact]
    public async Task A_manager_sees_a_team_of_five_who_wrote_and_not_one_of_four()
    {
        await using var posts = await PostsHub.StartAsync();
        await AddAsync(posts, [.. Five.Select((who, n) => Row(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), new Actor { Id = who, Name = "", Permissions = new HashSet<string>(), From = "" }, "2026-02-20T09:00:00Z", n, 100, [EditReason.Tone]))]);
        await JoinAsync(posts, "Sales", Five[..4]);
        Assert.All(await TeamsAsync(posts, TestHub.Nora), t => Assert.Null(t.Now));

        await JoinAsync(posts, "Sales", Five);
        var sales = Assert.Single(await TeamsAsync(posts, TestHub.Nora), t => t.Now is not null);
        Assert.Equal(("Sales", 5, 2.0), (sales.Name, sales.Now!.Posts, sales.Now.Per100));
        Assert.Null(sales.Before);

        // One of the five looks: the other four would be left.
        var leads = new Actor { Id = TestHub.Sara.Id, Name = "Sara", Permissions = TestHub.Nora.Permissions, From = "" };
        Assert.All(await TeamsAsync(posts, leads), t => Assert.Null(t.Now));
        foreach (var other in new[] { TestHub.Sara, TestHub.Mark, TestHub.Paul, TestHub.Lena })
        {
            Assert.Equal("access.not-yours", (await posts.Hub.DoAsync((ReadTeamWriting r) => r.HandleAsync(other, Stop))).Error.Code);
        }
    }

    [Fact]
    public void A_team_is_not_shown_beside_a_larger_one_that_would_give_away_single_people()
    {
        var people = Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7(DateTimeOffset.UnixEpoch)).ToList();
        TeamOfPeople Team(string name, int from, int to) => new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), name, people[from..to]);
        var (six, five, same, apart, all) = (Team("six", 0, 6), Team("five", 0, 5), Team("same", 0, 6), Team("apart", 6, 11), Team("all", 0, 12));
        List<LessonRow> rows = [.. people.Select(p => new LessonRow(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), p, DateTimeOffset.UnixEpoch, true, 1, 100, 99, []))];

        var shown = ReadTeamWriting.Figures([five, six, same, apart], rows);
        Assert.Equal([six.Id, same.Id, apart.Id], new[] { five, six, same, apart }.Select(t => t.Id).Where(shown.ContainsKey));
        Assert.Equal([all.Id, five.Id], ReadTeamWriting.Figures([five, all], rows).Keys.OrderByDescending(k => k == all.Id));

        // All of them without the two teams of five would be two people; two teams that overlap in one, added up, tell about that one.
        Assert.Equal(2, ReadTeamWriting.Figures([five, apart, all], rows).Count);
        Assert.Equal([Team("left", 0, 7).People.Count], ReadTeamWriting.Figures([Team("left", 0, 7), Team("right", 6, 12)], rows).Values.Select(f => f.Posts));
    }

    private static (Guid Post, Actor Author, DateTimeOffset At, int Edits, int Words, EditReason[] Reasons) Row(Guid post, Actor author, string at, int edits, int words, EditReason[] reasons) =>
        (post, author, DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), edits, words, reasons);

    private static Task AddAsync(PostsHub posts, params (Guid Post, Actor Author, DateTimeOffset At, int Edits, int Words, EditReason[] Reasons)[] rows) => posts.Hub.DataAsync(async db =>
    {
        db.AddRange(rows.Select(r => new Lesson
        {
            Id = Guid.CreateVersion7(r.At),
            PostId = r.Post,
            AuthorId = r.Author.Id,
            FromRevisionId = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
            ToRevisionId = Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
            GivenById = TestHub.Mark.Id,
            At = r.At,
            Approved = true,
            Edits = r.Edits,
            Words = r.Words,
            Kept = r.Words,
            Reasons = r.Reasons,
            Note = "",
            SaidById = null,
        }));
        return await db.SaveChangesAsync();
    });

    private static async Task<WritingTrend> TrendAsync(PostsHub posts, Actor by, EditReason? only = null, string? after = null) =>
        (await posts.Hub.DoAsync((ReadWriting r) => r.HandleAsync(only, after, by, Stop))).Value;

    private static async Task<List<TeamWriting>> TeamsAsync(PostsHub posts, Actor by) => (await posts.Hub.DoAsync((ReadTeamWriting r) => r.HandleAsync(by, Stop))).Value;

    private static Task<int> JoinAsync(PostsHub posts, string team, IEnumerable<Guid> people) => posts.Hub.DataAsync(async db =>
    {
        var id = await db.Database.SqlQuery<Guid>($"select id as \"Value\" from accounts_teams where name = {team}").SingleAsync();
        await db.Database.ExecuteSqlAsync($"delete from accounts_team_members where team_id = {id}");
        foreach (var person in people)
        {
            await db.Database.ExecuteSqlAsync($"insert into accounts_team_members (team_id, person_id) values ({id}, {person})");
        }

        return 0;
    });
}
