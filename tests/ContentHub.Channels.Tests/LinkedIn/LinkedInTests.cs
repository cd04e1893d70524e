using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.LinkedIn;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.LinkedIn;

public sealed class LinkedInTests : ChannelCase<FakeLinkedIn>
{
    private FakeShare Share => Network.Feed.Posts.Values.Single();

    [Fact]
    public async Task A_page_posts_a_card_of_the_article_with_its_cover()
    {
        await PublishAsync(await PostWithPictureAsync());

        var article = Share.Body["content"]!["article"]!;
        Assert.Equal((A.Content.Title, "https://blog.example.test/why-a-pump-runs-dry"), ((string?)article["title"], (string?)article["source"]));
        Assert.Contains((string?)article["thumbnail"], Network.Feed.Uploaded);
    }

    [Fact]
    public async Task Words_with_reserved_characters_arrive_whole()
    {
        const string text = "Dry running (again) #Pumps: 5 * 3 < 20_000 | @nobody {x} [y] ~ \\o/ 🙂 שלום <script>";

        await PublishAsync(A.Post("linkedin", text));

        Assert.Equal(text, FakeFeed.Shown(Share.Commentary));
        Assert.Contains("{hashtag|\\#|Pumps}", Share.Commentary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_of_its_own_are_posted_with_their_descriptions_and_the_address_in_the_text()
    {
        var one = (await PostWithPictureAsync()).Revision.Content.Cover!;
        var two = (await PostWithPictureAsync()).Revision.Content.Cover!;

        await PublishAsync(A.Post(A.Content with { Variants = [new ChannelVariant("linkedin", "Look") { Pictures = [one with { Alt = "A pump" }, two with { Alt = "Its seal" }] }] }));

        Assert.Equal(["A pump", "Its seal"], Share.Body["content"]!["multiImage"]!["images"]!.AsArray().Select(i => (string?)i!["altText"]));
        Assert.EndsWith("https://blog.example.test/why-a-pump-runs-dry", FakeFeed.Shown(Share.Commentary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_may_stand_in_the_first_comment()
    {
        var (_, outcome) = await PublishAsync(A.Post(A.Content with { Variants = [new ChannelVariant("linkedin", "Read it") { Link = VariantLink.InReply }] }));

        Assert.Equal(("Read it", null), (Share.Commentary, Share.Card));
        Assert.Equal(["https://blog.example.test/why-a-pump-runs-dry"], Share.Comments);
        Assert.Contains("first comment", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_comment_never_makes_the_post_fail_or_go_out_again()
    {
        Network.RefusesComments = true;

        var (_, outcome) = await PublishAsync(A.Post("linkedin", "Read it\n---\nMore here"));

        Assert.Equal((OutcomeKind.Delivered, 1), (outcome.Kind, Network.Posts));
        Assert.Contains("first comment was refused", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repetition_is_adopted_only_when_it_is_really_ours()
    {
        Network.Feed.Ghost = "urn:li:share:99";
        var (_, gone) = await PublishAsync(A.Post());
        Network.Feed.Ghost = null;
        await PublishAsync(A.Post());
        Network.Feed.Ghost = Share.Urn;
        var (_, other) = await PublishAsync(A.Post("linkedin", "Other words"));

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Rejected, 1), (gone.Kind, other.Kind, Network.Posts));
        Assert.Contains("no longer there", gone.Message, StringComparison.Ordinal);
        Assert.Contains("another post", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_cannot_be_read_so_a_lost_answer_asks_its_owner()
    {
        Network.Account = "urn:li:person:sara-77";
        Network.Meet(Fakes.Trouble.AnswerLost);
        var (ticket, lost) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Unknown, OutcomeKind.Unknown, 1), (lost.Kind, looked.Kind, again.Kind, Network.Posts));
        Assert.Contains("Look at your profile", looked.Message, StringComparison.Ordinal);
        Assert.Contains("already on the profile", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_lost_the_page_is_told_before_anything_is_sent()
    {
        Network.Role = "ANALYST";

        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal((null, OutcomeKind.Reauthorize), (ticket, refusal?.Kind));
        Assert.Contains("may no longer post for Northwind Pumps", See((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_says_when_the_access_ends_and_which_rights_it_has()
    {
        var renewed = await Channel.ProbeAsync(Connection, CancellationToken.None);
        var without = await Channel.ProbeAsync(Connection with { Values = Connection.Values.Where(v => v.Key != "refresh").ToDictionary() }, CancellationToken.None);

        Assert.Equal(("Northwind Pumps", new DateTimeOffset(2027, 3, 2, 0, 0, 0, TimeSpan.Zero)), (renewed.Account, renewed.ExpiresAt));
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), without.ExpiresAt);
        Assert.Empty(renewed.Scopes!.Missing);
    }

    [Fact]
    public async Task A_version_that_LinkedIn_no_longer_knows_says_what_to_set()
    {
        var old = await ChannelAsync(("Outgoing:Allow:0", Network.Authority), ("Channels:LinkedIn:Version", "202401"));

        Assert.Contains("Channels:LinkedIn:Version", See((await old.ProbeAsync(Connection, CancellationToken.None)).Trouble), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3001, "linkedin.too-long")]
    [InlineData(0, null)]
    public void Too_long_a_text_is_told_before_anybody_approves_it(int length, string? code)
    {
        var findings = Channel.Check(A.Post("linkedin", new string('x', length)));

        Assert.Equal(code, findings.FirstOrDefault(f => f.Severity == FindingSeverity.Blocks)?.Code);
    }

    [Fact]
    public async Task The_same_words_below_another_article_or_of_another_day_are_another_post()
    {
        await PublishAsync(A.Post("linkedin", "Read it"));

        var (_, other) = await PublishAsync(A.Post("linkedin", "Read it") with { Permalink = new Uri("https://blog.example.test/another") });
        Clock.Advance(TimeSpan.FromDays(1));
        var (_, later) = await PublishAsync(A.Post("linkedin", "Read it"));

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Rejected, 1), (other.Kind, later.Kind, Network.Posts));
        Assert.Contains("another post", later.Message, StringComparison.Ordinal);
    }
}
