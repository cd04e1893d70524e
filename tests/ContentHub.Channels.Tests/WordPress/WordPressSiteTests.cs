using System.Globalization;
using System.Text.Json.Nodes;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.WordPress;

// What people and rules of the site do with a post.
public sealed class WordPressSiteTests : ChannelCase<FakeWordPress>
{
    private JsonObject Live => Network.Site.Posts.Values.Single(p => (string?)p["status"] == "publish");

    [Fact]
    public async Task A_connection_that_leads_to_another_site_changes_nothing_there()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Live["content"] = "A post of that other site";

        var (_, refused) = await Channel.PrepareAsync(Newer(ticket, outcome), Connection, null, CancellationToken.None);
        var sent = await SendAsync(A.Post(), ticket);
        var withdrawn = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Rejected, OutcomeKind.Rejected), (refused!.Kind, sent.Kind, withdrawn.Kind));
        Assert.Equal(("A post of that other site", 1), ((string?)Live["content"], Network.Posts));
    }

    [Fact]
    public async Task A_post_that_people_moved_to_the_trash_is_not_brought_back_by_a_change()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Site.Trash(long.Parse(outcome.RemoteId!, CultureInfo.InvariantCulture));

        var (_, refusal) = await Channel.PrepareAsync(Newer(ticket, outcome), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Rejected, 0), (See(refusal)!.Kind, Network.Posts));
        Assert.Contains("trash", refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("private")]
    [InlineData("pending")]
    [InlineData("future")]
    public async Task A_post_that_people_unpublished_is_not_brought_back_by_a_change(string status)
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var newer = Newer(ticket, outcome);
        var prepared = await PrepareAsync(newer);
        Live["status"] = status;

        var (_, refusal) = await Channel.PrepareAsync(newer, Connection, null, CancellationToken.None);
        var sent = await SendAsync(newer, prepared);

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Rejected, 0), (See(refusal)!.Kind, sent.Kind, Network.Posts));
        Assert.Contains("unpublished", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_after_the_post_was_published_is_looked_into()
    {
        Network.Answers = (400, "plugin_is_unhappy", true);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((OutcomeKind.Delivered, 1), (outcome.Kind, Network.Posts));
    }

    [Theory]
    [InlineData("forbidden_by_firewall", OutcomeKind.Rejected)]
    [InlineData("rest_cannot_publish", OutcomeKind.Reauthorize)]
    public async Task A_403_to_a_post_that_was_just_read_is_about_that_post(string error, OutcomeKind expected)
    {
        Network.Answers = (403, error, false);

        var (_, outcome) = await PublishAsync(A.Post());

        Assert.Equal((expected, 0), (outcome.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_post_that_the_site_keeps_private_is_not_called_published()
    {
        var (ticket, _) = await PublishAsync(A.Post());
        Live["status"] = "private";

        Assert.Equal(OutcomeKind.Pending, (await FollowUpAsync(A.Post(), ticket)).Kind);
    }

    [Fact]
    public async Task Where_a_site_has_no_trash_the_post_becomes_a_draft()
    {
        Network.Site.HasNoTrash = true;
        var (ticket, outcome) = await PublishAsync(A.Post());

        var gone = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Withdrawn, 0), (gone.Kind, Network.Posts));
        Assert.Contains("draft", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_at_another_site_than_the_connection_names_now_is_left_to_a_person()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var elsewhere = new DeliveryTicket(ticket.Json.Replace(Network.Authority, "old.example.test", StringComparison.Ordinal));

        var looked = await FollowUpAsync(A.Post(), elsewhere);
        var gone = See(await Channel.WithdrawAsync(A.Post(), Connection, elsewhere, outcome.RemoteId!, CancellationToken.None));
        var (_, changed) = await Channel.PrepareAsync(Newer(elsewhere, outcome), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Rejected, OutcomeKind.Rejected, 1), (looked.Kind, gone.Kind, See(changed)!.Kind, Network.Posts));
        Assert.Contains("http://old.example.test/ by hand", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_keeps_posts_back_is_asked_until_it_shows_them()
    {
        Network.PublishedBecomes = "pending";
        var (ticket, outcome) = await PublishAsync(A.Post());
        var waiting = await FollowUpAsync(A.Post(), ticket);
        Network.Site.Posts.Values.Single()["status"] = "publish";

        var shown = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Pending, OutcomeKind.Pending, OutcomeKind.Delivered), (outcome.Kind, waiting.Kind, shown.Kind));
    }
}
