using ContentHub.Kernel.Results;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Trash;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Comments;

public sealed class CommentLeaveTests
{
    [Fact]
    public async Task Another_sellers_draft_has_no_comments_for_a_seller()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.AddAsync(TestHub.Mark, "Secret")).Value;
        var said = (await talk.SeenAsync(thread)).Comments[0].Id;

        var refused = new Result[]
        {
            await talk.AddAsync(TestHub.Samir, "Hello"), await talk.ReplyAsync(TestHub.Samir, thread, "Hello"), await talk.EditAsync(TestHub.Samir, thread, said, "Mine"),
            await talk.DeleteAsync(TestHub.Samir, thread, said), await talk.ResolveAsync(TestHub.Samir, thread), await talk.ListAsync(TestHub.Samir),
        };

        Assert.All(refused, r => Assert.Equal("access.not-there", r.Error.Code));
        Assert.Null(await posts.Hub.DoAsync((CommentStamp s) => s.ForAsync("post", talk.Id, TestHub.Samir, CancellationToken.None)));
    }

    [Fact]
    public async Task Who_may_only_read_sees_comments_and_adds_none()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.AddAsync(TestHub.Mark, "Good")).Value;
        var reader = TestHub.Nora with { Permissions = new HashSet<string> { PostsPermissions.ReadAll.Name } };

        Assert.Equal((1, false), ((await talk.ListAsync(reader)).Value.Threads.Count, (await talk.ListAsync(reader)).Value.MayWrite));
        Assert.Equal("access.not-yours", (await talk.AddAsync(reader, "Hello")).Error.Code);
        Assert.Equal("access.not-yours", (await talk.ResolveAsync(reader, thread)).Error.Code);
    }

    [Fact]
    public async Task A_thread_or_comment_of_another_post_is_not_there()
    {
        await using var posts = await PostsHub.StartAsync();
        var (talk, other) = (await Talk.AboutAsync(posts), await Talk.AboutAsync(posts));
        var thread = (await other.AddAsync(TestHub.Mark, "Elsewhere")).Value;
        var said = (await other.SeenAsync(thread)).Comments[0].Id;

        Assert.Equal("access.not-there", (await talk.ReplyAsync(TestHub.Mark, thread, "Here")).Error.Code);
        Assert.Equal("access.not-there", (await talk.EditAsync(TestHub.Mark, thread, said, "Here", 2)).Error.Code);
        Assert.Equal("access.not-there", (await talk.DeleteAsync(TestHub.Mark, thread, said, 2)).Error.Code);
        Assert.Equal("access.not-there", (await talk.ResolveAsync(TestHub.Mark, thread, 2)).Error.Code);
        var here = (await other.AddAsync(TestHub.Mark, "Another thread")).Value;
        Assert.Equal("access.not-there", (await other.EditAsync(TestHub.Mark, here, said, "Moved", 1)).Error.Code);
        Assert.Equal("access.not-there", (await new Talk(posts, talk.Id, "minutes").AddAsync(TestHub.Mark, "Unknown kind")).Error.Code);
    }

    [Fact]
    public async Task Nobody_talks_about_what_lies_in_the_trash_or_the_archive()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        var thread = (await talk.AddAsync(TestHub.Sara, "Now")).Value;
        await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(talk.Id, TestHub.Sara, CancellationToken.None));
        var archived = new Talk(posts, await posts.ArchivedAsync(TestHub.Sara));

        Assert.Equal("comment.document-closed", (await talk.ReplyAsync(TestHub.Sara, thread, "Later")).Error.Code);
        Assert.Equal("comment.document-closed", (await archived.AddAsync(TestHub.Mark, "Later")).Error.Code);
        Assert.Single((await talk.ListAsync(TestHub.Sara)).Value.Threads);
    }

    [Theory]
    [InlineData("", "comment.empty")]
    [InlineData(" \n\t ", "comment.empty")]
    [InlineData("\u0000\u0001", "comment.empty")]
    [InlineData(null, "comment.empty")]
    public async Task Empty_words_are_refused(string? text, string code)
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);

        Assert.Equal(code, (await talk.AddAsync(TestHub.Mark, text)).Error.Code);
    }

    [Fact]
    public async Task A_megabyte_is_refused_and_anything_people_write_is_kept_as_they_wrote_it()
    {
        await using var posts = await PostsHub.StartAsync();
        var talk = await Talk.AboutAsync(posts);
        Assert.Equal("comment.too-long", (await talk.AddAsync(TestHub.Mark, new string('x', 1_000_000))).Error.Code);

        foreach (var words in new[] { "<script>alert(1)</script>", "مرحبا بالعالم", "👩‍🚒🎉 é", "**not bold** [x](javascript:alert(1))", "a@b.c @@ @ @nobody" })
        {
            var thread = (await talk.AddAsync(TestHub.Mark, words)).Value;
            var said = (await talk.SeenAsync(thread)).Comments[0];
            Assert.Equal((words, words), (said.Text, string.Concat(said.Pieces.Select(p => p.Text))));
            Assert.All(said.Pieces, p => Assert.Null(p.Href));
        }

        var half = (await talk.AddAsync(TestHub.Mark, "half \ud83c of it")).Value;
        Assert.Equal("half  of it", (await talk.SeenAsync(half)).Comments[0].Text);
    }

    [Fact]
    public void Addresses_become_links_without_the_full_stop_behind_them()
    {
        var pieces = CommentText.Pieces("See https://example.com/a?b=1, or (http://example.com). Not javascript:alert(1).", []);

        Assert.Equal(["https://example.com/a?b=1", "http://example.com"], pieces.Where(p => p.Href is not null).Select(p => p.Href));
    }
}
