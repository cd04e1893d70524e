using ContentHub.Channels.Telegram;
using ContentHub.Channels.Tests.Contract;
using ContentHub.Channels.Texts;
using ContentHub.Fakes.Telegram;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Telegram;

public sealed class TelegramTests : ChannelCase<FakeTelegram>
{
    [Fact]
    public async Task The_post_is_plain_text_with_the_link_below_it()
    {
        var (_, outcome) = await PublishAsync(A.Post("telegram", "*Pumps* <b>run</b> dry 👋"));

        var message = Assert.Single(Network.Chat.Messages).Value;
        Assert.Equal("*Pumps* <b>run</b> dry 👋\n\nhttps://blog.example.test/why-a-pump-runs-dry", message.Text);
        Assert.Equal($"https://t.me/northwind/{message.Id}", outcome.Url);
    }

    [Fact]
    public async Task The_ledger_shows_the_method_and_not_the_token()
    {
        var (_, outcome) = await PublishAsync(A.Post());
        var rehearsal = await Channel.RehearseAsync(A.Post(), Connection, CancellationToken.None);

        Assert.Equal($"POST http://{Network.Authority}/bot[secret]/sendMessage", outcome.Exchange?.Request);
        Assert.Equal($"POST http://{Network.Authority}/bot…/sendMessage", Assert.Single(rehearsal.Calls).Request);
    }

    [Fact]
    public async Task A_newer_revision_changes_the_message_in_place()
    {
        var (first, outcome) = await PublishAsync(A.Post());

        var (_, changed) = await PublishAsync(Newer(first, outcome));

        var message = Assert.Single(Network.Chat.Messages).Value;
        Assert.Equal((OutcomeKind.Delivered, outcome.RemoteId, true), (changed.Kind, changed.RemoteId, message.Edited));
        Assert.Contains("Four causes", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Trouble.AnswerLost)]
    [InlineData(Trouble.ServerError)]
    public async Task A_change_without_an_answer_is_sent_again_without_harm(Trouble trouble)
    {
        var (first, outcome) = await PublishAsync(A.Post());
        var newer = Newer(first, outcome);
        Network.Meet(trouble);
        var (ticket, lost) = await PublishAsync(newer);

        var looked = await FollowUpAsync(newer, ticket);
        var again = await SendAsync(newer, await PrepareAsync(newer, ticket));

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere, OutcomeKind.Delivered, 1), (lost.Kind, looked.Kind, again.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_message_that_somebody_deleted_is_not_made_anew_by_a_change()
    {
        var (first, outcome) = await PublishAsync(A.Post());
        Network.Chat.Messages.Clear();

        var (_, changed) = await PublishAsync(Newer(first, outcome));

        Assert.Equal((OutcomeKind.Rejected, 0), (changed.Kind, Network.Posts));
    }

    [Fact]
    public async Task After_two_days_a_person_removes_it()
    {
        var (ticket, outcome) = await PublishAsync(A.Post());
        Network.Chat.IsOld = true;

        var gone = See(await Channel.WithdrawAsync(A.Post(), Connection, ticket, outcome.RemoteId!, CancellationToken.None));

        Assert.Equal(OutcomeKind.Rejected, gone.Kind);
        Assert.Contains("48 hours", gone.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("can_post_messages", true)]
    [InlineData("can_delete_messages", false)]
    public async Task The_rights_of_the_bot_are_compared_with_those_that_are_needed(string lacks, bool isTrouble)
    {
        Network.Chat.Rights.Remove(lacks);

        var health = See(await Channel.ProbeAsync(Connection, CancellationToken.None));

        Assert.Equal((isTrouble, "@northwind_bot in Northwind news"), (health.Trouble is not null, health.Account));
        Assert.Equal([lacks], health.Scopes!.Missing);
    }

    [Fact]
    public async Task A_bot_that_may_not_post_any_more_asks_a_person()
    {
        var ticket = await PrepareAsync(A.Post());
        Network.Chat.Rights.Clear();

        var outcome = await SendAsync(A.Post(), ticket);

        Assert.Equal(OutcomeKind.Reauthorize, outcome.Kind);
    }

    [Fact]
    public async Task A_group_that_has_a_new_number_names_it()
    {
        Network.Chat.MovedTo = -1009999999999;

        var (_, refusal) = await Channel.PrepareAsync(A.Post(), Connection, null, CancellationToken.None);

        Assert.Equal(OutcomeKind.Reauthorize, See(refusal)!.Kind);
        Assert.Contains("-1009999999999", refusal!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token", "secret")]
    [InlineData("token", "12345:short")]
    [InlineData("chat", "northwind")]
    [InlineData("chat", "<script>")]
    [InlineData("server", "http://api.example.com")]
    public Task What_cannot_be_used_is_refused_before_anything_is_sent(string setting, string value) => IsRefusedBeforeAnythingIsSentAsync(setting, value);

    [Theory]
    [InlineData(4096, 0, true)]
    [InlineData(4097, 0, false)]
    [InlineData(1024, 1, true)]
    [InlineData(1025, 1, false)]
    public async Task A_text_below_a_picture_is_shorter(int characters, int pictures, bool fits)
    {
        var part = new ThreadPart(new string('x', characters), [.. Enumerable.Repeat(new CoverImage(Guid.Empty, ""), pictures)]);

        Assert.Equal(fits, !TelegramText.CheckPart(part, 0).Any());
        await Channel.ProbeAsync(Connection, CancellationToken.None);
    }
}
