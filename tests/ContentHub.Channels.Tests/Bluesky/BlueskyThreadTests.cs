using System.Text.Json.Nodes;
using ContentHub.Channels.Bluesky;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Bluesky;

// A post with what stands below it: several records, each created at most once.
public sealed class BlueskyThreadTests : ChannelCase<FakePds>
{
    private static readonly ChannelPost Thread = A.Post("bluesky", "One\n---\nTwo\n---\nThree");

    private IReadOnlyList<JsonObject> Records => [.. Network.Repo.Records.OrderBy(r => (string?)r.Value["createdAt"], StringComparer.Ordinal).Select(r => r.Value)];

    [Fact]
    public async Task Each_post_answers_the_one_before_and_names_the_first()
    {
        var (_, outcome) = await PublishAsync(Thread);

        Assert.Equal(OutcomeKind.Delivered, outcome.Kind);
        Assert.Equal(["One", "Two", "Three"], Records.Select(r => (string?)r["text"]));
        Assert.Equal([null, outcome.RemoteId, outcome.RemoteId], Records.Select(r => (string?)r["reply"]?["root"]?["uri"]));
        Assert.Equal(outcome.RemoteId, (string?)Records[1]["reply"]!["parent"]!["uri"]);
        Assert.NotEqual(outcome.RemoteId, (string?)Records[2]["reply"]!["parent"]!["uri"]);
        Assert.NotNull(Records[0]["embed"]);
        Assert.Null(Records[1]["embed"]);
    }

    [Fact]
    public async Task A_thread_that_broke_off_is_found_incomplete_and_completed_without_a_second_post()
    {
        var ticket = await PrepareAsync(Thread);
        await SendAsync(Thread, ticket);
        Network.Repo.Lose(Network.Repo.Records.First(r => (string?)r.Value["text"] == "Three").Key);

        var looked = await FollowUpAsync(Thread, ticket);
        var again = await SendAsync(Thread, ticket);

        Assert.Equal((OutcomeKind.NotThere, OutcomeKind.Delivered, 3), (looked.Kind, again.Kind, Network.Posts));
    }

    [Theory]
    [InlineData(Trouble.AnswerLost)]
    [InlineData(Trouble.ServerErrorAfterCreating)]
    [InlineData(Trouble.ServerError)]
    public async Task After_an_answer_that_was_lost_on_the_way_the_thread_stands_once(Trouble trouble)
    {
        Network.Meet(trouble);
        var (ticket, lost) = await PublishAsync(Thread);

        var again = await SendAsync(Thread, ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, 3), (lost.Kind, again.Kind, Network.Posts));
        Assert.Equal(OutcomeKind.Delivered, (await FollowUpAsync(Thread, ticket)).Kind);
    }

    [Fact]
    public async Task Withdrawing_takes_the_whole_thread_away()
    {
        var (ticket, outcome) = await PublishAsync(Thread);

        var gone = See(await Channel.WithdrawAsync(Thread, Connection, ticket, outcome.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Withdrawn, 0), (gone.Kind, Network.Posts));
    }

    [Fact]
    public async Task The_address_below_the_post_makes_a_reply_with_the_card()
    {
        var post = A.Post(A.Content with { Variants = [new ChannelVariant("bluesky", "Look") { Link = VariantLink.InReply }] });

        await PublishAsync(post);

        Assert.Equal(["Look", A.Content.Title], Records.Select(r => (string?)r["text"]));
        Assert.Null(Records[0]["embed"]);
        Assert.Equal("https://blog.example.test/why-a-pump-runs-dry", (string?)Records[1]["embed"]!["external"]!["uri"]);
    }

    [Fact]
    public async Task Pictures_of_its_own_take_the_place_of_the_card_and_the_address_stands_in_the_text()
    {
        var withCover = await PostWithPictureAsync();
        var picture = withCover.Revision.Content.Cover! with { Alt = "Curve of a pump" };
        var post = A.Post(A.Content with { Variants = [new ChannelVariant("bluesky", "Look") { Pictures = [picture] }] });

        await PublishAsync(post);

        var record = Assert.Single(Records);
        var image = Assert.Single(record["embed"]!["images"]!.AsArray())!;
        Assert.Equal(("Curve of a pump", 1600, 900), ((string?)image["alt"], (int)image["aspectRatio"]!["width"]!, (int)image["aspectRatio"]!["height"]!));
        Assert.Equal("Look\n\nhttps://blog.example.test/why-a-pump-runs-dry", (string?)record["text"]);
        Assert.Equal("https://blog.example.test/why-a-pump-runs-dry", (string?)record["facets"]![0]!["features"]![0]!["uri"]);
    }

    [Fact]
    public async Task A_picture_that_is_gone_keeps_the_post_from_going_out_without_it()
    {
        var post = A.Post(A.Content with { Variants = [new ChannelVariant("bluesky", "Look") { Pictures = [new CoverImage(A.Publication, "x")] }] });

        var (ticket, refusal) = await Channel.PrepareAsync(post, Connection, null, CancellationToken.None);

        Assert.Equal((null, OutcomeKind.Rejected), (ticket, refusal?.Kind));
    }

    [Fact]
    public async Task What_the_preview_shows_is_what_is_sent()
    {
        var variant = new ChannelVariant("bluesky", "Grüße 👋 @known.test #pumps\n---\nhttps://example.com/a.") { LinkTo = "https://example.com/offer" };
        var post = A.Post(A.Content with { Variants = [variant] });
        var preview = new BlueskyVariant().Preview(variant, A.Content, post.Permalink);

        await PublishAsync(post);

        Assert.Equal(Records.Select(r => (string?)r["text"]), preview.Parts.Select(p => p.Text));
        Assert.Equal(["@known.test", "#pumps", "https://example.com/offer"], preview.Parts[0].Marks.Select(m => preview.Parts[0].Text.Substring(m.At, m.Length)));
        Assert.Equal(["https://example.com/a"], preview.Parts[1].Marks.Select(m => preview.Parts[1].Text.Substring(m.At, m.Length)));
    }

    [Theory]
    [InlineData("exam")]
    [InlineData("https://")]
    [InlineData("/posts/x")]
    public void An_address_that_is_still_typed_is_previewed_without_one(string typed)
    {
        var preview = new BlueskyVariant().Preview(new ChannelVariant("bluesky", "Look") { LinkTo = typed }, A.Content, new Uri("https://blog.example.test/p"));

        Assert.StartsWith("Look", Assert.Single(preview.Parts).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_pictures_and_a_reply_that_is_too_long_are_refused_before_anything_is_sent()
    {
        var picture = new CoverImage(A.Publication, "");
        var variant = new ChannelVariant("bluesky", "One\n---\n" + new string('x', 301)) { Pictures = [picture, picture, picture, picture, picture] };

        var codes = Channel.Check(A.Post(A.Content with { Variants = [variant] })).Select(f => f.Code);
        await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal(["bluesky.too-long", "variant.alt-missing", "variant.too-many-pictures"], codes.Order());
    }
}
