using ContentHub.Publishing.Contracts;

namespace ContentHub.Channels.Tests.Contract;

// A newer revision takes the place of the one that stands there, whatever becomes of an answer or of our own process.
public abstract class ChangeContract<TNetwork> : ChannelCase<TNetwork>
    where TNetwork : IFakeNetwork, new()
{
    [Fact]
    public async Task A_newer_revision_changes_the_post_in_place()
    {
        var (first, outcome) = await PublishAsync(A.Post());

        var (_, changed) = await PublishAsync(Newer(first, outcome));

        Assert.Equal((OutcomeKind.Delivered, outcome.RemoteId, 1), (changed.Kind, changed.RemoteId, Network.Posts));
        Assert.Equal(outcome.Url, changed.Url);
    }

    [Fact]
    public async Task Changing_twice_with_the_same_ticket_leaves_one_post()
    {
        var (first, outcome) = await PublishAsync(A.Post());
        var newer = Newer(first, outcome);
        var (ticket, _) = await PublishAsync(newer);

        var again = await SendAsync(newer, await PrepareAsync(newer, ticket));

        Assert.Equal((OutcomeKind.Delivered, outcome.RemoteId, 1), (again.Kind, again.RemoteId, Network.Posts));
    }

    [Theory]
    [InlineData(Trouble.ServerErrorAfterCreating)]
    [InlineData(Trouble.AnswerLost)]
    [InlineData(Trouble.AnswerLate)]
    [InlineData(Trouble.AnswerStalls)]
    [InlineData(Trouble.HugeAnswer)]
    public async Task A_change_without_a_trustworthy_answer_is_unknown_and_found_by_looking(Trouble trouble)
    {
        var (first, outcome) = await PublishAsync(A.Post());
        var newer = Newer(first, outcome);
        Network.Meet(trouble);
        var (ticket, lost) = await PublishAsync(newer);

        var looked = await FollowUpAsync(newer, ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.Delivered, 1), (lost.Kind, looked.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_change_that_did_not_arrive_is_not_taken_for_the_post_that_stands_there()
    {
        var (first, outcome) = await PublishAsync(A.Post());
        var newer = Newer(first, outcome);
        Network.Meet(Trouble.ServerError);
        var (ticket, lost) = await PublishAsync(newer);

        var looked = await FollowUpAsync(newer, ticket);
        var again = await SendAsync(newer, ticket);

        Assert.Equal((OutcomeKind.Unknown, OutcomeKind.NotThere, OutcomeKind.Delivered, 1), (lost.Kind, looked.Kind, again.Kind, Network.Posts));
    }

    [Fact]
    public async Task A_process_that_dies_after_preparing_a_first_delivery_leaves_one_post_however_often_that_happens()
    {
        await PrepareAsync(A.Post());
        await PrepareAsync(A.Post());
        var (ticket, _) = await PublishAsync(A.Post());

        var looked = await FollowUpAsync(A.Post(), ticket);

        Assert.Equal((OutcomeKind.Delivered, 1), (looked.Kind, Network.Posts));
    }

    [Fact]
    public async Task What_was_changed_can_be_withdrawn()
    {
        var (first, outcome) = await PublishAsync(A.Post());
        var newer = Newer(first, outcome);
        var (ticket, changed) = await PublishAsync(newer);

        var gone = See(await Channel.WithdrawAsync(newer with { Earlier = null }, Connection, ticket, changed.RemoteId!, CancellationToken.None));

        Assert.Equal((OutcomeKind.Withdrawn, 0), (gone.Kind, Network.Posts));
    }
}
