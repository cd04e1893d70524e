using ContentHub.Data;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Drafts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Posts.Tests.Comments;

public sealed class MentionTests
{
    [Fact]
    public async Task Who_is_named_is_told_on_the_home_page_until_they_answer()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.OnAsync(TestHub.Mark, "duty point", "@Lena Vogt is that right?")).Value;

        var item = Assert.Single(await talk.HomeAsync(TestHub.Lena));
        Assert.Equal(("Choosing a pump", "Mark Winter mentioned you in a comment", $"comment-{thread}"), (item.Title, item.Sentence, item.Link.Fragment));
        Assert.Equal("Mark Winter commented", Assert.Single(await talk.HomeAsync(TestHub.Sara)).Sentence);
        Assert.Empty(await talk.HomeAsync(TestHub.Mark));

        await talk.ReplyAsync(TestHub.Lena, thread, "Yes.");
        Assert.Empty(await talk.HomeAsync(TestHub.Lena));
        Assert.Equal("Lena Vogt replied to a comment", Assert.Single(await talk.HomeAsync(TestHub.Mark)).Sentence);
    }

    [Fact]
    public async Task A_row_goes_when_it_is_resolved_or_cleared_and_only_ones_own_can_be_cleared()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var (first, second) = ((await talk.AddAsync(TestHub.Mark, "@Lena one")).Value, (await talk.AddAsync(TestHub.Mark, "@Lena two")).Value);

        await talk.ResolveAsync(TestHub.Sara, first);
        Assert.Single(await talk.HomeAsync(TestHub.Lena));
        await posts.Hub.DoAsync((DismissCall d) => d.HandleAsync("post", talk.Id, second, TestHub.Nora, CancellationToken.None));
        Assert.Single(await talk.HomeAsync(TestHub.Lena));
        await posts.Hub.DoAsync((DismissCall d) => d.HandleAsync("post", talk.Id, second, TestHub.Lena, CancellationToken.None));
        Assert.Empty(await talk.HomeAsync(TestHub.Lena));
    }

    [Fact]
    public async Task Only_people_who_may_read_can_be_named_and_only_they_are_offered()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var hers = new Talk(posts, (await posts.DraftAsync(TestHub.Mark)).Id);

        var refused = await hers.AddAsync(TestHub.Mark, "Ask @Sara Sellers, or @Lena Vogt.");
        Assert.Equal(("comment.mention-cannot-read", true), (refused.Error.Code, refused.Error.Message.StartsWith("Sara Sellers", StringComparison.Ordinal)));
        Assert.True((await hers.AddAsync(TestHub.Mark, "Ask @Sara or @Lena Vogt.")).Succeeded);
        Assert.Empty(await hers.HomeAsync(TestHub.Sara));

        var offered = await posts.Hub.DoAsync((IServiceProvider s) => s.GetRequiredService<FindMentions>().OfferedAsync(s.GetRequiredService<CommentDesk>().Kind("post")!, hers.Id, CancellationToken.None));
        Assert.DoesNotContain(offered, p => p.Id == TestHub.Sara.Id);
        Assert.Contains(offered, p => p.Id == TestHub.Lena.Id);
    }

    [Fact]
    public async Task A_name_that_is_added_later_is_told_once_and_what_may_no_longer_be_read_is_told_to_nobody()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var talk = new Talk(posts, id);
        var thread = (await talk.AddAsync(TestHub.Mark, "Hm.")).Value;
        var said = (await talk.SeenAsync(thread)).Comments[0].Id;

        await talk.EditAsync(TestHub.Mark, thread, said, "Hm, @Lena Vogt?");
        await talk.EditAsync(TestHub.Mark, thread, said, "Hm, @lena vogt? Please.");

        Assert.Single(await talk.HomeAsync(TestHub.Lena));
        Assert.Equal(TestHub.Lena.Id, (await talk.SeenAsync(thread)).Comments[0].Pieces.Single(p => p.PersonId is not null).PersonId);
        Assert.Empty(await talk.HomeAsync(TestHub.Lena with { Permissions = new HashSet<string>() }));
    }

    [Fact]
    public async Task A_name_that_is_taken_away_calls_nobody_any_more()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.AddAsync(TestHub.Sara, "@Lena Vogt?")).Value;
        await talk.ReplyAsync(TestHub.Mark, thread, "Or @Lena Vogt and @Nora?");
        var (first, second) = ((await talk.SeenAsync(thread)).Comments[0].Id, (await talk.SeenAsync(thread)).Comments[1].Id);

        await talk.EditAsync(TestHub.Sara, thread, first, "Somebody?");
        Assert.Single(await talk.HomeAsync(TestHub.Lena));
        await talk.DeleteAsync(TestHub.Mark, thread, second);

        Assert.Empty(await talk.HomeAsync(TestHub.Lena));
        Assert.Empty(await talk.HomeAsync(TestHub.Nora));
    }

    [Fact]
    public async Task Calls_of_what_may_no_longer_be_read_hide_no_others()
    {
        await using var posts = await PostsHub.StartAsync();
        var readable = await Talk.AboutAsync(posts);
        await readable.AddAsync(TestHub.Mark, "@Sara see this");
        for (var i = 0; i < 25; i++)
        {
            var hers = await Talk.AboutAsync(posts);
            await hers.AddAsync(TestHub.Mark, "@Sara and this");
            await posts.Hub.DataAsync((HubDbContext db) => db.Set<Post>().Where(p => p.Id == hers.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.AuthorId, TestHub.Mark.Id).SetProperty(x => x.HolderId, TestHub.Mark.Id)));
        }

        Assert.Equal(["Mark Winter mentioned you in a comment"], (await readable.HomeAsync(TestHub.Sara)).Select(i => i.Sentence));
    }

    [Fact]
    public void Only_the_name_itself_is_drawn_as_one() =>
        Assert.Equal(["@Sara"], CommentText.Pieces("Ask @Sara, not @Sarah or info@Sara.de", [new CommentMention { CommentId = default, PersonId = TestHub.Sara.Id, Written = "@Sara" }]).Where(p => p.PersonId is not null).Select(p => p.Text));
}
