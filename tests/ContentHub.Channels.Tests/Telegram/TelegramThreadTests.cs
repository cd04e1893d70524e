using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Telegram;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Telegram;

public sealed class TelegramThreadTests : ChannelCase<FakeTelegram>
{
    [Fact]
    public async Task Replies_answer_the_post()
    {
        var (_, outcome) = await PublishAsync(A.Post("telegram", "One\n---\nTwo\n---\nThree"));

        var messages = Network.Chat.Messages.Values.OrderBy(m => m.Id).ToList();
        Assert.Equal(["One", "Two", "Three"], messages.Select(m => m.Text.Split('\n')[0]));
        Assert.Equal([null, messages[0].Id, messages[0].Id], messages.Select(m => m.ReplyTo));
        Assert.Equal(string.Join(' ', messages.Select(m => m.Id)), outcome.RemoteId);
    }

    [Theory]
    [InlineData(Trouble.AnswerLost, 2)]
    [InlineData(Trouble.ServerError, 1)]
    [InlineData(Trouble.PostRefused, 1)]
    public async Task A_reply_that_fails_never_sends_the_post_again(Trouble trouble, int there)
    {
        Network.MeetLater(trouble, 1);

        var (_, outcome) = await PublishAsync(A.Post("telegram", "One\n---\nTwo\n---\nThree"));

        Assert.Equal((OutcomeKind.Delivered, there), (outcome.Kind, Network.Posts));
        Assert.Contains("Reply 1 is not confirmed", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_carries_the_text_as_its_caption_and_both_can_be_changed()
    {
        var (one, two) = (await UploadAsync(700), await UploadAsync(800));
        var (first, outcome) = await PublishAsync(Pictured("Look", one));
        Assert.True(Assert.Single(Network.Chat.Messages).Value.Picture);

        var (second, sameOne) = await PublishAsync(Newer(first, outcome, Pictured("Look here", one).Revision.Content));
        var (_, otherOne) = await PublishAsync(Newer(second, sameOne, Pictured("Look there", two).Revision.Content) with { PublicationId = Guid.Parse("0197a000-0000-7000-8000-0000000c0055") });

        Assert.Equal((OutcomeKind.Delivered, OutcomeKind.Delivered), (sameOne.Kind, otherOne.Kind));
        Assert.StartsWith("Look there", Assert.Single(Network.Chat.Messages).Value.Text, StringComparison.Ordinal);
        Assert.Equal(["POST getChat", "POST sendPhoto", "POST getChat", "POST editMessageCaption", "POST getChat", "POST editMessageMedia"], Network.Calls);
    }

    [Fact]
    public async Task A_picture_is_neither_added_nor_taken_away_by_a_change()
    {
        var (first, outcome) = await PublishAsync(A.Post());

        var (_, refusal) = await Channel.PrepareAsync(Newer(first, outcome, Pictured("Look", await UploadAsync(700)).Revision.Content), Connection, null, CancellationToken.None);

        Assert.Equal(OutcomeKind.Rejected, See(refusal)!.Kind);
    }

    [Fact]
    public async Task A_shorter_thread_removes_what_it_no_longer_says_and_all_of_it_can_be_withdrawn()
    {
        var (first, outcome) = await PublishAsync(A.Post("telegram", "One\n---\nTwo\n---\nThree"));
        var newer = Newer(first, outcome, A.Post("telegram", "Uno\n---\nDue").Revision.Content);

        var (ticket, changed) = await PublishAsync(newer);
        var standing = Network.Posts;
        var gone = See(await Channel.WithdrawAsync(newer with { Earlier = null }, Connection, ticket, changed.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Delivered, 2, OutcomeKind.Withdrawn, 0), (changed.Kind, standing, gone.Kind, Network.Posts));
    }

    private static ChannelPost Pictured(string text, Guid asset) => A.Post(A.Content with { Variants = [new ChannelVariant("telegram", text) { Pictures = [new CoverImage(asset, "A pump")] }] });
}
