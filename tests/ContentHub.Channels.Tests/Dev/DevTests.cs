using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Dev;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Dev;

public sealed class DevTests : ChannelCase<FakeDev>
{
    [Fact]
    public async Task The_article_is_the_approved_revision_with_addresses_that_work_there()
    {
        var post = await PostWithPictureAsync();
        var cover = post.Revision.Content.Cover!.AssetId;
        var content = post.Revision.Content with
        {
            Title = "Pumps & <script> 👋", Disclosure = "Sponsored & kind", Tags = ["Pump care", "größe", "pump-care", "5", "six", "seven"],
            Body = $"---\ntitle: mine\n---\n\n![seal](/media/{cover}) and [us](/about), {{% link x %}} {{{{ y }}}}\n\n```\n[raw](/media/x) {{% raw %}}\n```\n\n[1]: /posts/x",
        };

        await PublishAsync(A.Post(content));

        var article = Assert.Single(Network.Articles).Value;
        var body = (string)article["body_markdown"]!;
        Assert.Equal(("Pumps & <script> 👋", "https://blog.example.test/why-a-pump-runs-dry"), ((string?)article["title"], (string?)article["canonical_url"]));
        Assert.Equal("""["pumpcare","gr\u00F6\u00DFe","5","six"]""", article["tags"]!.ToJsonString());
        Assert.StartsWith("<!-- contenthub ", body, StringComparison.Ordinal);
        Assert.Contains("<p><em>Sponsored &amp; kind</em></p>", body, StringComparison.Ordinal);
        Assert.Matches($@"!\[seal\]\(https?://[^)]+/media/{cover}\) and \[us\]\(https?://[^)]+/about\), &#123;% link x %}} &#123;&#123; y }}}}", body);
        Assert.Contains("```\n[raw](/media/x) {% raw %}\n```", body, StringComparison.Ordinal);
        Assert.Matches(@"\[1\]: https?://\S+/posts/x", body);
        Assert.Matches($"^https?://.+/media/{cover}$", (string?)article["main_image"]);
    }

    [Fact]
    public async Task Another_article_with_the_same_original_is_left_alone()
    {
        Network.Articles[1] = new() { ["id"] = 1L, ["published"] = true, ["title"] = "From a feed", ["body_markdown"] = "x", ["canonical_url"] = "https://blog.example.test/why-a-pump-runs-dry" };

        var (ticket, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal((null, OutcomeKind.Rejected, 1), (ticket, See(refusal)!.Kind, Network.Posts));
        Assert.Contains("feed", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_comes_back_in_its_old_place()
    {
        var (ticket, first) = await PublishAsync(A.Post());
        await Channel.WithdrawAsync(A.Post(), Connection, ticket, first.RemoteId!, CancellationToken.None);
        var again = A.Post() with { PublicationId = Guid.Parse("0197a000-0000-7000-8000-0000000c0077") };

        var (_, second) = await PublishAsync(again);

        Assert.Equal((OutcomeKind.Delivered, first.RemoteId, 1), (second.Kind, second.RemoteId, Network.Articles.Count));
    }

    [Fact]
    public async Task What_a_person_unpublished_is_not_brought_back_by_a_change()
    {
        var (ticket, first) = await PublishAsync(A.Post());
        Assert.Single(Network.Articles).Value["published"] = false;

        var (_, refusal) = await Channel.PrepareAsync(Newer(ticket, first), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Rejected, 0), (See(refusal)!.Kind, Network.Posts));
    }

    [Fact]
    public async Task An_answer_of_success_that_changed_nothing_is_no_delivery()
    {
        var (ticket, first) = await PublishAsync(A.Post());
        Network.IgnoresChanges = true;

        var newer = Newer(ticket, first);
        var (second, outcome) = await PublishAsync(newer);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere), (outcome.Kind, (await FollowUpAsync(newer, second)).Kind));
    }

    [Fact]
    public async Task A_connection_that_leads_elsewhere_since_changes_and_removes_nothing()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var elsewhere = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["server"] = "https://other.example.test" } };

        var gone = See(await Channel.WithdrawAsync(A.Post(), elsewhere, ticket, outcome.RemoteId!, CancellationToken.None));
        var (_, refusal) = await Channel.PrepareAsync(Newer(ticket, outcome), elsewhere, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Rejected, 1), (gone.Kind, refusal!.Kind, Network.Posts));
    }

    [Fact]
    public async Task Tags_beyond_the_fourth_are_told_in_the_editor()
    {
        var findings = Channel.Check(A.Post(A.Content with { Tags = ["a", "b", "c", "d", "e"] }));

        Assert.Equal(("dev.tags-cut", FindingSeverity.Warning), (Assert.Single(findings).Code, findings[0].Severity));
        Assert.Equal("dev.title-missing", Assert.Single(Channel.Check(A.Post(A.Content with { Title = " " }))).Code);
        Assert.Null((await Channel.ProbeAsync(Connection, CancellationToken.None)).Trouble);
    }

    [Theory]
    [InlineData("key", "")]
    [InlineData("key", "line\nend")]
    [InlineData("server", "http://dev.example.com")]
    [InlineData("server", "javascript:alert(1)")]
    public Task What_cannot_be_used_is_refused_before_anything_is_sent(string setting, string value) => IsRefusedBeforeAnythingIsSentAsync(setting, value);
}
