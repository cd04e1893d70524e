using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Suggestions;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Suggestions;

public sealed class SuggestionStageTests
{
    private const string Body = "Start with the duty point.";
    private const string Better = "Begin with the duty point.";

    [Fact]
    public async Task In_review_the_author_leaves_deciding_to_the_editors_until_it_is_taken_back_or_sent_back()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = new Hand(posts, await posts.InReviewAsync(TestHub.Sara));
        await hand.SuggestAsync(TestHub.Lena, Better);
        var one = Assert.Single(await hand.OpenAsync()).Id;

        Assert.IsType<TakeItBackFirst>((await hand.AcceptAsync(TestHub.Sara, one)).Error);
        Assert.IsType<NotYours>((await hand.AcceptAsync(TestHub.Lena, one)).Error);
        Assert.Empty((await hand.AcceptAsync(TestHub.Mark, one)).Errors);
        Assert.Equal(Better, await hand.BodyAsync());
    }

    [Theory]
    [InlineData(PostStage.Approved)]
    [InlineData(PostStage.Archived)]
    public async Task What_is_signed_takes_no_suggestions(PostStage stage)
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = new Hand(posts, await posts.InStageAsync(stage, TestHub.Sara));

        Assert.IsType<SuggestionNotNow>((await hand.SuggestAsync(TestHub.Lena, Better)).Error);
    }

    [Fact]
    public async Task A_suggestion_on_a_superseded_revision_is_placed_in_the_present_text_or_refused_by_name()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = new Hand(posts, await posts.InReviewAsync(TestHub.Sara, PostsHub.Words(body: Hand.Pumps)));
        await hand.SaveAsync("A new beginning.\n\nThe old pump is loud.\n\nThen call us.", TestHub.Mark);

        var some = (await hand.SendAsync(TestHub.Lena, new SuggestedText("body", "The noisy pump is loud.\n\nIt needs an old seal and some oil.\n\nThen call us.", "", Revision: 1))).Value;
        var none = await hand.SendAsync(TestHub.Lena, new SuggestedText("body", Hand.Pumps.Replace("oil", "grease", StringComparison.Ordinal), "", Revision: 1));

        Assert.Equal([new UnplacedChange("a new", "an old")], some.Unplaced);
        var open = Assert.Single(await hand.OpenAsync());
        Assert.Equal(("old", "noisy", 1), (open.Before, open.After, open.MadeOnRevision));
        Assert.Contains("oil", Assert.IsType<SuggestionWordsGone>(none.Error).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await hand.AcceptAsync(TestHub.Mark)).Value.Decided);
        Assert.StartsWith("A new beginning.\n\nThe noisy pump", await hand.BodyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_can_be_taken_back_and_nobody_elses()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts, Body);
        var one = (await hand.SuggestAsync(TestHub.Lena, Better)).Value.SuggestionIds[0];

        Assert.IsType<SuggestionNotYourOwn>((await hand.WithdrawAsync(TestHub.Mark, one)).Error);
        Assert.Empty((await hand.WithdrawAsync(TestHub.Lena, one)).Errors);
        Assert.IsType<SuggestionDecided>((await hand.AcceptAsync(TestHub.Sara, one)).Error);
        Assert.IsType<NotThere>((await hand.AcceptAsync(TestHub.Sara, Guid.Parse("0197a000-0000-7000-8000-00000000dead"))).Error);
    }

    [Fact]
    public async Task The_next_revision_knows_what_it_took_and_the_one_before_does_not()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);
        await hand.SuggestAsync(TestHub.Lena, "The noisy pump is loud.\n\nIt needs a new seal.\n\nThen call us.");
        var open = await hand.OpenAsync();
        await hand.AcceptAsync(TestHub.Mark, open[0].Id); // cuts Sara's words first
        Assert.Equal([null], await TakenAsync(posts, open[0].Id));
        await hand.AcceptAsync(TestHub.Sara, open[1].Id); // cuts Mark's, which took the first

        var version = (await posts.SeenAsync(hand.Id, TestHub.Sara)).Post.Version;
        Assert.Empty((await posts.Hub.DoAsync((SubmitPost s) => s.HandleAsync(hand.Id, version, null, TestHub.Sara, CancellationToken.None))).Errors);

        Assert.Equal([2, 3], [.. await TakenAsync(posts, open[0].Id), .. await TakenAsync(posts, open[1].Id)]);
    }

    [Fact]
    public async Task Words_that_an_editor_took_count_as_accepted_only_when_the_saved_text_has_them()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts, Body + "\n\nNext to the curve.");
        await hand.SuggestAsync(TestHub.Lena, Better + "\n\nNew line.\n\nNext to the curve.");
        var open = await hand.OpenAsync();

        Assert.IsType<SuggestionNotTaken>((await hand.TakenAsync(TestHub.Sara, open[0].Id)).Error);
        Assert.IsType<SuggestionNotTaken>((await hand.TakenAsync(TestHub.Sara, open[1].Id)).Error);
        await hand.SaveAsync(Better + "\n\nNew line.\n\nNext to the curve.");
        Assert.IsType<NotYours>((await hand.TakenAsync(TestHub.Lena, open[0].Id)).Error);
        Assert.Empty((await hand.TakenAsync(TestHub.Sara, open[0].Id)).Errors);
        Assert.Empty((await hand.TakenAsync(TestHub.Sara, open[1].Id)).Errors);
        Assert.Equal(Better + "\n\nNew line.\n\nNext to the curve.", await hand.BodyAsync());
    }

    [Theory]
    [InlineData("Our machine makes a noise.\n\nIt leaks.\n\nThen write to us.", 0)] // rewritten
    [InlineData("", 0)]
    [InlineData("The noisy pump is loud.\n\nIt needs a new seal.\n\nThen call us today.", 3)] // all at once
    [InlineData("The **noisy** pump is loud.\n\n* It needs a new seal.\n\nThen call us *today*.", 3)] // the same in other marks
    [InlineData("The noisy pump is loud.\n\nIt needs some oil.\n\nCall us one day.", 1)]
    public async Task A_sentence_that_was_rewritten_took_nothing(string saved, int taken)
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);
        var made = (await hand.SuggestAsync(TestHub.Lena, "The noisy pump is loud.\n\nIt needs a new seal.\n\nThen call us today.")).Value.SuggestionIds;
        await hand.SaveAsync(saved);

        var told = new List<Kernel.Results.Result<SuggestionsDone>>();
        foreach (var one in made)
        {
            told.Add(await hand.TakenAsync(TestHub.Sara, one));
        }

        Assert.Equal((3, taken), (told.Count, told.Count(t => t.Succeeded)));
        Assert.All(told.Where(t => !t.Succeeded), t => Assert.IsType<SuggestionNotTaken>(t.Error));
        Assert.Equal(3 - taken, (await hand.OpenAsync()).Count);
    }

    [Theory]
    [InlineData("It needs oil.", "It needs oil. And a seal.")]
    [InlineData("It needs oil.\n\nThen call us.", "It needs oil. And a seal.\n\nThen call us.")]
    [InlineData("It needs oil.\n\nThen call us.", "It needs oil and a seal.\n\nThen call us.")]
    [InlineData("- oil\n- seal\n- call", "- oil\n- seal and grease\n- call")]
    [InlineData("| oil | 1 |\n| --- | --- |\n| oil | 1 |\n| oil | 1 |", "| oil | 1 |\n| --- | --- |\n| oil | 1 litre |\n| oil | 1 |")]
    [InlineData("Yes.\n\nYes.\n\nYes.", "Yes.\n\nYes. Yes.\n\nYes.")]
    [InlineData("Loud\n\nIt needs oil.", "Loud!\n\nIt needs oil.")]
    [InlineData("It needs oil", "It needs oil.")]
    [InlineData("Oil\n\nIt needs oil and then it needs more.", "Oil 😀\n\nIt needs oil and then it needs more.")]
    [InlineData("It needs oil.\n\nThen call us.", "It needs oil.\n\nOr grease.\n\nThen call us.")]
    [InlineData("## Oil\n\nThen call us.", "## Oil and grease\n\nThen call us.")]
    public async Task Words_added_at_the_end_of_a_line_count_as_taken_when_they_are_saved_there(string body, string better)
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts, body);
        var made = (await hand.SuggestAsync(TestHub.Lena, better)).Value.SuggestionIds;
        Assert.All(await Task.WhenAll(made.Select(m => hand.TakenAsync(TestHub.Sara, m))), t => Assert.IsType<SuggestionNotTaken>(t.Error));
        await hand.SaveAsync(better);

        foreach (var one in made)
        {
            Assert.Empty((await hand.TakenAsync(TestHub.Sara, one)).Errors);
        }
    }

    [Fact]
    public async Task A_paragraph_that_was_to_go_counts_as_gone_only_when_its_neighbours_meet()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts, Hand.Pumps + " Or write to us.");
        var one = Assert.Single((await hand.SuggestAsync(TestHub.Lena, "The old pump is loud.\n\nThen call us. Or write to us.")).Value.SuggestionIds);

        await hand.SaveAsync("The old pump is loud.\n\nSeals and oil come extra.\n\nThen call us. Or write to us.");
        Assert.IsType<SuggestionNotTaken>((await hand.TakenAsync(TestHub.Sara, one)).Error);
        await hand.SaveAsync("The old pump is loud.\n\nThen call us. Or write to us.");
        Assert.Empty((await hand.TakenAsync(TestHub.Sara, one)).Errors);
    }

    [Fact]
    public async Task Two_who_accept_at_once_apply_it_once()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts, Body);
        var one = (await hand.SuggestAsync(TestHub.Lena, Body + " Then stop.")).Value.SuggestionIds[0];

        var both = await Task.WhenAll(hand.AcceptAsync(TestHub.Sara, one), hand.AcceptAsync(TestHub.Mark, one));

        Assert.Single(both, b => b.Succeeded);
        Assert.IsType<SuggestionDecided>(both.Single(b => !b.Succeeded).Error);
        Assert.Equal(Body + " Then stop.", await hand.BodyAsync());
    }

    [Fact]
    public async Task Suggestions_leak_nothing_to_whoever_may_not_read_the_post()
    {
        await using var posts = await PostsHub.StartAsync();
        var other = new Hand(posts, (await posts.DraftAsync(TestHub.Mark, PostsHub.Words(body: Body))).Id);
        var one = (await other.SuggestAsync(TestHub.Lena, Better)).Value.SuggestionIds[0];
        var mine = await Hand.OnAsync(posts, Body);

        Assert.IsType<NotThere>((await other.ListAsync(TestHub.Sara)).Error);
        Assert.IsType<NotThere>((await other.SuggestAsync(TestHub.Sara, Better)).Error);
        Assert.IsType<NotThere>((await other.AcceptAsync(TestHub.Sara, one)).Error);
        Assert.IsType<NotThere>((await other.RejectAsync(TestHub.Sara)).Error);
        Assert.IsType<NotThere>((await other.WithdrawAsync(TestHub.Sara, one)).Error);
        Assert.IsType<NotThere>((await mine.AcceptAsync(TestHub.Sara, one)).Error); // another post's
        Assert.IsType<NotThere>((await mine.WithdrawAsync(TestHub.Lena, one)).Error);
    }

    private static async Task<List<int?>> TakenAsync(PostsHub posts, Guid id) => await posts.Hub.DoAsync((HubDbContext db) =>
        db.Set<Suggestion>().Where(s => s.Id == id).Select(s => db.Set<Revision>().Where(r => r.Id == s.RevisionId).Select(r => (int?)r.Number).FirstOrDefault()).ToListAsync());
}
