using System.Text.Json.Nodes;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Mastodon;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Mastodon;

public sealed class MastodonTests : ChannelCase<FakeMastodon>
{
    [Fact]
    public async Task The_link_stands_below_the_text_and_the_language_is_told()
    {
        await PublishAsync(A.Post("mastodon", "Pumps run dry.") is var post ? post with { Revision = post.Revision with { Content = post.Revision.Content with { Language = "de-AT" } } } : null!);

        var status = Assert.Single(Network.Wall.Statuses).Value;
        Assert.Equal(("Pumps run dry.\n\nhttps://blog.example.test/why-a-pump-runs-dry", "de", "public"), (status.Text, status.Language, status.Visibility));
    }

    [Fact]
    public async Task A_server_that_ignores_keys_is_asked_before_anything_is_sent_again()
    {
        Network.Wall.IgnoresKeys = true;
        Network.Meet(Trouble.AnswerLost);
        var (ticket, lost) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), await PrepareAsync(A.Post(), ticket));

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, OutcomeKind.Delivered, 1), (lost.Kind, looked.Kind, again.Kind, Network.Posts));
    }

    [Fact]
    public async Task The_same_words_from_before_are_another_post()
    {
        Network.Wall.IgnoresKeys = true;
        var (_, first) = await PublishAsync(A.Post());
        var later = A.Post() with { PublicationId = Guid.Parse("0197a000-0000-7000-8000-0000000c0077") };

        var (_, second) = await PublishAsync(later);

        Assert.NotEqual(first.RemoteId, second.RemoteId);
        Assert.Equal(2, Network.Posts);
    }

    [Fact]
    public async Task Words_that_a_person_posted_meanwhile_are_not_taken_for_ours()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Wall.Create(new() { ["status"] = "Something else" }, "a person");

        var looked = await FollowUpAsync(A.Post(), ticket);
        var sent = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.NotThere, OutcomeKind.Delivered, 2), (looked.Kind, sent.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_server_that_takes_less_than_others_is_told_before_sending()
    {
        Network.Wall.Characters = 60;

        var (ticket, refusal) = await Channel.PrepareAsync(A.Post("mastodon", new string('x', 50)), Connection, null, CancellationToken.None);

        Assert.Null(ticket);
        Assert.Equal(OutcomeKind.Rejected, See(refusal)!.Kind);
        Assert.Contains("takes 60", refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(0, Network.Posts);
    }

    [Fact]
    public async Task A_change_is_shown_as_edited_and_keeps_who_sees_it()
    {
        var hidden = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["visibility"] = "Unlisted" } };
        var (ticket, _) = await Channel.PrepareAsync(A.Post(), hidden, null, CancellationToken.None);
        var outcome = await Channel.SendAsync(A.Post(), hidden, ticket!, CancellationToken.None);

        await PublishAsync(Newer(ticket!, outcome));

        var status = Assert.Single(Network.Wall.Statuses).Value;
        Assert.Equal(("unlisted", true), (status.Visibility, status.Edited));
        Assert.Contains("Four causes", status.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_somebody_deleted_there_is_not_made_anew_by_a_change()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Wall.Statuses.Clear();

        var (_, changed) = await PublishAsync(Newer(ticket, outcome));

        Assert.Equal((OutcomeKind.Rejected, 0), (changed.Kind, Network.Posts));
        Assert.Contains("deleted", changed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_leads_elsewhere_since_changes_and_removes_nothing()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        var elsewhere = Connection with { Values = new Dictionary<string, string>(Network.Settings) { ["site"] = "https://other.example.test" } };

        var gone = See(await Channel.WithdrawAsync(A.Post(), elsewhere, ticket, outcome.RemoteId!, CancellationToken.None));
        var looked = See(await Channel.FollowUpAsync(A.Post(), elsewhere, ticket, CancellationToken.None));

        Assert.Equal((OutcomeKind.Rejected, OutcomeKind.Unknown, 1), (gone.Kind, looked.Kind, Network.Posts));
    }

    [Theory]
    [InlineData("write", "lacks")]
    [InlineData("read write:media", "lacks")]
    [InlineData("read write", "")]
    [InlineData("read:accounts read:statuses write:statuses write:media", "")]
    public async Task The_rights_of_a_token_are_compared_with_those_that_are_needed(string scopes, string expected)
    {
        Network.Scopes = scopes.Split(' ');

        var health = See(await Channel.ProbeAsync(Connection, CancellationToken.None));

        Assert.Equal(expected.Length > 0, health.Trouble is not null);
        Assert.Equal(expected.Length > 0, health.Scopes!.Missing.Any());
        Assert.StartsWith("@northwind@", health.Account, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_tell_rights_is_no_trouble()
    {
        Network.Scopes = null;

        var health = await Channel.ProbeAsync(Connection, CancellationToken.None);

        Assert.Equal((null, null), (health.Trouble, health.Scopes));
    }

    [Theory]
    [InlineData("site", "http://mastodon.example.com")]
    [InlineData("site", "https://user:pw@mastodon.example.com")]
    [InlineData("site", "")]
    [InlineData("token", "")]
    [InlineData("token", "line\nend")]
    [InlineData("token", "töken 👋")]
    [InlineData("visibility", "<script>")]
    public Task What_cannot_be_used_is_refused_before_anything_is_sent(string setting, string value) => IsRefusedBeforeAnythingIsSentAsync(setting, value);

    [Fact]
    public async Task An_answer_that_is_no_list_does_not_say_that_the_post_is_missing()
    {
        Network.Wall.IgnoresKeys = true;
        Network.Meet(Trouble.AnswerLost);
        var (ticket, _) = await PublishAsync(A.Post());
        Network.ListSays = new JsonObject();

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), ticket);
        var (unprepared, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.RetryAt, OutcomeKind.RetryAt, 1), (looked.Kind, again.Kind, See(refusal)!.Kind, Network.Posts));
        Assert.Null(unprepared);
    }

    [Fact]
    public async Task Where_the_server_does_not_tell_the_words_of_a_post_a_person_looks_whether_it_is_ours()
    {
        (Network.Wall.IgnoresKeys, Network.HasNoSource) = (true, true);
        Network.Meet(Trouble.AnswerLost);
        var (ticket, _) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);
        var again = await SendAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Unknown, 1), (looked.Kind, again.Kind, Network.Posts));
    }
}
