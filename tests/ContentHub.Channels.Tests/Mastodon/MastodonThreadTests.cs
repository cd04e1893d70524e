using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Mastodon;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Mastodon;

public sealed class MastodonThreadTests : ChannelCase<FakeMastodon>
{
    [Fact]
    public async Task A_thread_is_a_chain_of_replies_with_the_link_in_the_first_post()
    {
        var (_, outcome) = await PublishAsync(Thread("One", "Two", "Three"));

        var (first, second, third) = Chain();
        Assert.Equal(("One\n\nhttps://blog.example.test/why-a-pump-runs-dry", "Two", "Three"), (first.Text, second.Text, third.Text));
        Assert.Equal((OutcomeKind.Delivered, $"{first.Id} {second.Id} {third.Id}"), (outcome.Kind, outcome.RemoteId));
        Assert.EndsWith(first.Id, outcome.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Trouble.AnswerLost, true)]
    [InlineData(Trouble.AnswerLost, false)]
    [InlineData(Trouble.ServerError, false)]
    [InlineData(Trouble.RateLimited, false)]
    public async Task A_thread_that_breaks_off_is_found_and_completed_without_a_second_post(Trouble trouble, bool ignoresKeys)
    {
        Network.Wall.IgnoresKeys = ignoresKeys;
        Network.MeetLater(trouble, 1);
        var post = Thread("One", "Two", "Three");
        var (ticket, broken) = await PublishAsync(post);

        var looked = await FollowUpAsync(post, ticket);
        var again = await SendAsync(post, await PrepareAsync(post, ticket));

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere, OutcomeKind.Delivered, 3), (broken.Kind, looked.Kind, again.Kind, Network.Posts));
        var (first, second, third) = Chain();
        Assert.Equal(("Two", "Three", $"{first.Id} {second.Id} {third.Id}"), (second.Text, third.Text, again.RemoteId));
    }

    [Fact]
    public async Task A_reply_that_is_refused_leaves_the_post_delivered_and_is_told()
    {
        Network.MeetLater(Trouble.PostRefused, 1);

        var (_, outcome) = await PublishAsync(Thread("One", "Two"));

        Assert.Equal((OutcomeKind.Delivered, 1), (outcome.Kind, Network.Posts));
        Assert.Contains("Reply 1 of 1 was refused", outcome.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Uno", "Due")]
    [InlineData("Uno", "Due", "Tre", "Quattro")]
    [InlineData("Uno")]
    public async Task A_newer_thread_takes_the_place_of_the_older_and_all_of_it_can_be_withdrawn(params string[] words)
    {
        var (first, outcome) = await PublishAsync(Thread("One", "Two", "Three"));
        var newer = Newer(first, outcome, Thread(words).Revision.Content);

        var (ticket, changed) = await PublishAsync(newer);
        var looked = await FollowUpAsync(newer, ticket);
        var standing = Network.Wall.Statuses.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => s.Text.Split('\n')[0]).ToList();
        var gone = See(await Channel.WithdrawAsync(newer with { Earlier = null }, Connection, ticket, changed.RemoteId!, CancellationToken.None));

        Assert.Equal(words, standing);
        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Delivered, OutcomeKind.Withdrawn, 0), (changed.Kind, looked.Kind, gone.Kind, Network.Posts));
        Assert.Equal(outcome.Url, changed.Url);
    }

    [Fact]
    public async Task Pictures_go_with_the_first_post_and_their_descriptions()
    {
        var post = await PicturedAsync();

        var (ticket, outcome) = await PublishAsync(post);
        var again = await SendAsync(post, ticket);

        var status = Assert.Single(Network.Wall.Statuses).Value;
        Assert.Equal(["A pump", "Its seal 👋"], status.Media.Select(m => Network.Wall.Media[m].Description));
        Assert.All(Network.Wall.Media.Values, m => Assert.Equal("image/jpeg", m.ContentType));
        Assert.Equal((OutcomeKind.Delivered, outcome.RemoteId), (again.Kind, again.RemoteId));
    }

    [Fact]
    public async Task A_picture_that_the_server_still_works_on_is_waited_for_and_not_uploaded_twice()
    {
        Network.Wall.Processing = 1;
        var post = await PicturedAsync();
        var (ticket, early) = await PublishAsync(post);

        var kept = await PrepareAsync(post, ticket);
        DeliveryOutcome last = early;
        for (var tries = 0; tries < 3 && last.Kind == OutcomeKind.RetryAt; tries++)
        {
            last = await SendAsync(post, kept);
        }

        Assert.Equal((OutcomeKind.RetryAt, OutcomeKind.Delivered, 2, 1), (early.Kind, last.Kind, Network.Wall.Media.Count, Network.Posts));
    }

    [Fact]
    public async Task Uploads_that_the_server_may_have_thrown_away_are_made_again_after_a_day()
    {
        var post = await PicturedAsync();
        var ticket = await PrepareAsync(post);
        Network.Wall.Media.Clear();
        Clock.Advance(TimeSpan.FromDays(1));

        var outcome = await SendAsync(post, await PrepareAsync(post, ticket));

        Assert.Equal((OutcomeKind.Delivered, 2), (outcome.Kind, Network.Wall.Media.Count));
    }

    [Fact]
    public async Task Changed_pictures_count_as_a_change()
    {
        var post = await PicturedAsync();
        var (first, outcome) = await PublishAsync(post);
        var variant = post.Revision.Content.Variants[0];
        var newer = Newer(first, outcome, post.Revision.Content with { Variants = [variant with { Pictures = [variant.Pictures[1]] }] });
        Network.Meet(Trouble.ServerError);
        var (ticket, lost) = await PublishAsync(newer);

        var looked = await FollowUpAsync(newer, ticket);
        var again = await SendAsync(newer, ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere, OutcomeKind.Delivered), (lost.Kind, looked.Kind, again.Kind));
        Assert.Single(Assert.Single(Network.Wall.Statuses).Value.Media);
    }

    [Fact]
    public async Task What_the_preview_shows_is_what_is_sent()
    {
        var post = Thread("One #pumps @sara@social.example.com", "Two");
        var variant = post.Revision.Content.Variants[0] with { Link = VariantLink.InReply, LinkTo = "https://example.com/campaign?x=1&y=2" };
        post = A.Post(post.Revision.Content with { Variants = [variant] });
        var preview = new ContentHub.Channels.Mastodon.MastodonVariant().Preview(variant, post.Revision.Content, post.Permalink);

        await PublishAsync(post);

        Assert.Equal(preview.Parts.Select(p => p.Text), Network.Wall.Statuses.Values.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => s.Text));
        Assert.Equal("Two\n\nhttps://example.com/campaign?x=1&y=2", preview.Parts[1].Text);
    }

    private static ChannelPost Thread(params string[] parts) => A.Post("mastodon", ChannelVariant.Join(parts));

    private async Task<ChannelPost> PicturedAsync()
    {
        var (one, two) = (await UploadAsync(800), await UploadAsync(900));
        return A.Post(A.Content with { Variants = [new ChannelVariant("mastodon", "Look") { Pictures = [new CoverImage(one, "A pump"), new CoverImage(two, "Its seal 👋")] }] });
    }

    private (FakeStatus First, FakeStatus Second, FakeStatus Third) Chain()
    {
        FakeStatus After(string? id) => Network.Wall.Statuses.Values.Single(s => s.ReplyTo == id);
        var first = After(null);
        var second = After(first.Id);
        return (first, second, After(second.Id));
    }
}
