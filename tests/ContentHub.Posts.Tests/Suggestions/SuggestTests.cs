using ContentHub.Posts.Drafts;
using ContentHub.Posts.Suggesting;
using ContentHub.Posts.Suggestions;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Suggestions;

public sealed class SuggestTests
{
    [Fact]
    public async Task Typing_becomes_an_insertion_a_deletion_and_a_replacement_with_author_and_note()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);

        var made = await hand.SuggestAsync(TestHub.Lena, "The noisy pump is loud.\n\nIt needs a new seal.\n\nThen call us today.", "Shorter.");

        Assert.Empty(made.Value.Unplaced);
        var open = await hand.OpenAsync();
        Assert.Equal(["Replace: old>noisy", "Delete:  and some oil>", "Insert: > today"], open.Select(Hand.Short));
        Assert.All(open, s => Assert.Equal(("Lena", "Shorter.", true, SuggestionState.Open), (s.Author.Split(' ')[0], s.Note, s.Fits, s.State)));
        Assert.Equal(Hand.Pumps, await hand.BodyAsync());
    }

    [Fact]
    public async Task Accepting_one_changes_these_words_and_no_others_and_the_rest_stays_open()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);
        await hand.SuggestAsync(TestHub.Lena, "The noisy pump is loud.\n\nIt needs a new seal.\n\nThen call us today.");
        var open = await hand.OpenAsync();

        Assert.Empty((await hand.AcceptAsync(TestHub.Sara, open[1].Id)).Errors);

        Assert.Equal("The old pump is loud.\n\nIt needs a new seal.\n\nThen call us.", await hand.BodyAsync());
        Assert.Equal((SuggestionState.Accepted, "Sara"), ((await hand.SeenAsync(open[1].Id)).State, (await hand.SeenAsync(open[1].Id)).DecidedBy.Split(' ')[0]));
        Assert.Equal(2, (await hand.OpenAsync()).Count);
        Assert.IsType<SuggestionDecided>((await hand.AcceptAsync(TestHub.Sara, open[1].Id)).Error);
        Assert.Equal(2, (await hand.AcceptAsync(TestHub.Sara)).Value.Decided);
        Assert.Equal("The noisy pump is loud.\n\nIt needs a new seal.\n\nThen call us today.", await hand.BodyAsync());
        Assert.IsType<SuggestionsNone>((await hand.AcceptAsync(TestHub.Sara)).Error);
    }

    [Fact]
    public async Task All_of_a_kind_or_of_a_person_are_decided_together()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);
        await hand.SuggestAsync(TestHub.Lena, "The noisy pump is loud.\n\nIt needs a new seal.\n\nThen call us today.");
        await hand.SuggestAsync(TestHub.Mark, Hand.Pumps.Replace("Then call", "Call", StringComparison.Ordinal));

        Assert.Equal(1, (await hand.RejectAsync(TestHub.Sara, new SuggestionChoice(Kind: SuggestionKind.Delete))).Value.Decided);
        Assert.Equal(2, (await hand.AcceptAsync(TestHub.Sara, new SuggestionChoice(By: TestHub.Lena.Id.ToString()))).Value.Decided);

        Assert.Equal("The noisy pump is loud.\n\nIt needs a new seal and some oil.\n\nThen call us today.", await hand.BodyAsync());
        Assert.Equal("Mark", Assert.Single(await hand.OpenAsync()).Author.Split(' ')[0]);
    }

    [Fact]
    public async Task What_overlaps_stays_open_and_says_that_its_text_is_gone()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);
        await hand.SuggestAsync(TestHub.Lena, Hand.Pumps.Replace("a new seal", "two seals", StringComparison.Ordinal));
        posts.Clock.Advance(TimeSpan.FromMinutes(1));
        await hand.SuggestAsync(TestHub.Mark, Hand.Pumps.Replace("new seal", "good gasket", StringComparison.Ordinal));

        Assert.Equal(new SuggestionsDone(1, 1), (await hand.AcceptAsync(TestHub.Sara)).Value);

        Assert.Contains("It needs two seals and", await hand.BodyAsync(), StringComparison.Ordinal);
        var left = Assert.Single(await hand.OpenAsync());
        Assert.True(left.Gone);
        Assert.IsType<SuggestionWordsGone>((await hand.AcceptAsync(TestHub.Sara, left.Id)).Error);
        Assert.Empty((await hand.RejectAsync(TestHub.Sara, new SuggestionChoice(left.Id))).Errors);
    }

    [Fact]
    public async Task Two_people_who_want_the_same_get_it_once()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);
        var wanted = Hand.Pumps.Replace("us.", "us today.", StringComparison.Ordinal);
        await hand.SuggestAsync(TestHub.Lena, wanted);
        await hand.SuggestAsync(TestHub.Mark, wanted);
        await hand.SuggestAsync(TestHub.Mark, wanted); // and one of them twice, from another tab

        Assert.Equal(2, (await hand.AcceptAsync(TestHub.Sara)).Value.Decided);

        Assert.Equal(wanted, await hand.BodyAsync());
    }

    [Fact]
    public async Task Suggestions_follow_their_words_through_saves_and_come_back_with_them()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);
        await hand.SuggestAsync(TestHub.Lena, Hand.Pumps.Replace("new seal", "good seal", StringComparison.Ordinal));

        await hand.SaveAsync("# Before\n\nThe old pump is very loud.\n\nAnd it needs a new seal and some oil.\n\nThen call us.");
        Assert.True(Assert.Single(await hand.OpenAsync()).Fits);
        await hand.SaveAsync("# Before\n\nThen call us.");
        Assert.True(Assert.Single(await hand.OpenAsync()).Gone);
        await hand.SaveAsync("Then call us.\n\nAnd it needs a new seal and some oil.");
        Assert.True(Assert.Single(await hand.OpenAsync()).Fits);
        Assert.Equal(1, (await hand.AcceptAsync(TestHub.Sara)).Value.Decided);
        Assert.Equal("Then call us.\n\nAnd it needs a good seal and some oil.", await hand.BodyAsync());
    }

    [Fact]
    public async Task Title_summary_and_a_networks_text_take_suggestions_too()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);

        await hand.SuggestAsync(TestHub.Lena, "Choosing a quiet pump", field: "title");
        Assert.IsType<SuggestionFieldUnknown>((await hand.SuggestAsync(TestHub.Lena, "x", field: "variants.nowhere")).Error);
        Assert.IsType<SuggestionFieldUnknown>((await hand.SuggestAsync(TestHub.Lena, "x", field: "slug")).Error);
        await hand.SuggestAsync(TestHub.Lena, "How to choose.", field: "summary");
        Assert.Equal(2, (await hand.AcceptAsync(TestHub.Sara)).Value.Decided);

        Assert.Equal(("Choosing a quiet pump", "How to choose."), ((await hand.ContentAsync()).Title, (await hand.ContentAsync()).Summary));
    }

    [Fact]
    public async Task Refusals_have_names_and_nothing_is_kept()
    {
        await using var posts = await PostsHub.StartAsync();
        var hand = await Hand.OnAsync(posts);

        Assert.IsType<SuggestionNothingChanged>((await hand.SuggestAsync(TestHub.Lena, Hand.Pumps + "\r\n")).Error);
        Assert.IsType<SuggestionNoteTooLong>((await hand.SuggestAsync(TestHub.Lena, "Other words.", new string('n', 1001))).Error);
        Assert.IsType<SuggestionTooLarge>((await hand.SuggestAsync(TestHub.Lena, Hand.Pumps + " " + new string('x', 20_001))).Error);
        Assert.IsType<SuggestionTextTooLong>((await hand.SuggestAsync(TestHub.Lena, new string('x', ContentRules.Body + 1))).Error);
        Assert.IsType<SuggestionTextTooLong>((await hand.SuggestAsync(TestHub.Lena, new string('x', 201), field: "title")).Error);
        Assert.IsType<SuggestionBaseMissing>((await hand.SendAsync(TestHub.Lena, new SuggestedText("body", "x", ""))).Error);
        Assert.IsType<SuggestionRevisionGone>((await hand.SendAsync(TestHub.Lena, new SuggestedText("body", "x", "", Revision: 9))).Error);
        Assert.IsType<SuggestionTextMovedOn>((await hand.SendAsync(TestHub.Lena, new SuggestedText("body", "x", "", Version: 99))).Error);
        Assert.Empty(await hand.OpenAsync());
    }

    [Fact]
    public async Task A_post_takes_so_many_and_no_more()
    {
        await using var posts = await PostsHub.StartAsync();
        var words = Enumerable.Range(0, 200).Select(i => $"Line {i} is here.").ToList();
        var hand = await Hand.OnAsync(posts, string.Join("\n\n", words));
        string With(string word) => string.Join("\n\n", words.Select(w => w.Replace("here", word, StringComparison.Ordinal)));

        Assert.Equal(200, (await hand.SuggestAsync(TestHub.Lena, With("there"))).Value.SuggestionIds.Count);
        posts.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await hand.SuggestAsync(TestHub.Mark, With("away"))).Value.SuggestionIds.Count);
        Assert.IsType<SuggestionTooMany>((await hand.SuggestAsync(TestHub.Paul, With("gone"))).Error);
        Assert.Equal(200, (await hand.AcceptAsync(TestHub.Sara)).Value.Decided);
        Assert.Equal(With("there"), await hand.BodyAsync());
    }
}
