using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Orchard;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Orchard;

public sealed class OrchardTests : ChannelCase<FakeOrchard>
{
    [Fact]
    public async Task The_post_is_the_approved_revision_at_the_address_of_its_slug()
    {
        var (_, outcome) = await PublishAsync(A.Post(A.Content with { Title = "Pumps & <script> 👋", Body = "Dry **running** ![seal](/media/0197a000-0000-7000-8000-0000000b0001) {% x %}", Disclosure = "Sponsored" }));

        var item = Assert.Single(Network.Items).Value;
        Assert.Equal(("Pumps & <script> 👋", "blog/why-a-pump-runs-dry", "BlogPost"), ((string?)item["TitlePart"]!["Title"], (string?)item["AutoroutePart"]!["Path"], (string?)item["ContentType"]));
        Assert.Matches(@"^<!-- contenthub .* -->\n\n<p><em>Sponsored</em></p>\n\nDry \*\*running\*\* !\[seal\]\(https?://\S+/media/0197a000-0000-7000-8000-0000000b0001\) &#123;% x %}", (string?)item["MarkdownBodyPart"]!["Markdown"]);
        Assert.Equal(A.Content.Summary, (string?)item["BlogPost"]!["Subtitle"]!["Text"]);
        Assert.Equal($"http://{Network.Authority}/blog/why-a-pump-runs-dry", outcome.Url);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_with_the_next_step()
    {
        await PublishAsync(A.Post());
        var other = A.Post() with { PublicationId = Guid.Parse("0197a000-0000-7000-8000-0000000c0077") };
        other = other with { Revision = other.Revision with { PostId = Guid.Parse("0197a000-0000-7000-8000-0000000c0078") } };

        var (_, outcome) = await PublishAsync(other);

        Assert.Equal((OutcomeKind.Rejected, 1), (outcome.Kind, Network.Posts));
        Assert.Contains("slug", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_deleted_there_is_not_made_anew_by_a_change()
    {
        var (ticket, first) = await PublishAsync(A.Post());
        var newer = Newer(ticket, first);
        var second = await PrepareAsync(newer);
        Network.Items.Clear();

        var outcome = await SendAsync(newer, second);
        var (_, refusal) = await Channel.PrepareAsync(newer, Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Rejected, 0), (outcome.Kind, See(refusal)!.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_role_that_lost_a_right_asks_a_person()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.MayNotPublish = true;

        Assert.Equal(OutcomeKind.Reauthorize, (await SendAsync(A.Post(), ticket)).Kind);
    }

    [Fact]
    public async Task One_token_serves_many_calls_until_it_is_over()
    {
        await PublishAsync(A.Post());
        Assert.Single(Network.Calls, "POST connect/token");
        Clock.Advance(TimeSpan.FromHours(1));

        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal(2, Network.Calls.Count(c => c == "POST connect/token"));
    }

    [Theory]
    [InlineData("site", "http://www.example.com")]
    [InlineData("client", "")]
    [InlineData("secret", "")]
    [InlineData("list", "../../x")]
    [InlineData("type", "<script>")]
    [InlineData("folder", "a b?c")]
    public Task What_cannot_be_used_is_refused_before_anything_is_sent(string setting, string value) => IsRefusedBeforeAnythingIsSentAsync(setting, value);

    [Fact]
    public async Task A_blog_that_is_not_there_is_told_when_connecting()
    {
        var wrong = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["list"] = "4nothing" } };

        Assert.Contains("no blog", See(await Channel.ProbeAsync(wrong, CancellationToken.None)).Trouble, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_feature_that_was_switched_off_does_not_mean_that_the_post_is_gone(bool tokens)
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        (Network.HasNoTokens, Network.HasNoApi) = (tokens, !tokens);

        var gone = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));
        var looked = await FollowUpAsync(A.Post(), ticket);
        var (_, refusal) = await Channel.PrepareAsync(Newer(ticket, outcome), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Reauthorize, OutcomeKind.Unknown, OutcomeKind.Reauthorize, 1), (gone.Kind, looked.Kind, See(refusal)!.Kind, Network.Posts));
    }
}
