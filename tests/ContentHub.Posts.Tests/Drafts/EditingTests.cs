using ContentHub.Data;
using ContentHub.Kernel.People;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Posts.Tests.Drafts;

public sealed class EditingTests
{
    public static TheoryData<string, string, string?> Rules => new()
    {
        { "Draft", "Sara", null },
        { "Draft", "Mark", null },
        { "Draft", "Nora", "access.not-yours" },
        { "Draft", "Samir", "access.not-there" },
        { "ChangesRequested", "Sara", null },
        { "ChangesRequested", "Mark", null },
        { "InReview", "Sara", "post.take-back-first" },
        { "InReview", "Mark", null },
        { "InReview", "Lena", "access.not-yours" },
        { "Approved", "Sara", "post.reopen-first" },
        { "Approved", "Mark", "post.reopen-first" },
        { "Approved", "Samir", "access.not-yours" },
        { "Archived", "Mark", "post.reopen-first" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Who_may_change_the_words_depends_on_the_stage(string stage, string who, string? code)
    {
        await using var posts = await PostsHub.StartAsync();
        var by = Person(who);
        var id = await posts.InStageAsync(Enum.Parse<PostStage>(stage), TestHub.Sara);

        var answer = await posts.SaveAsync(id, PostsHub.Words(body: "Changed."), by);

        Assert.Equal(code, answer.Succeeded ? null : answer.Error.Code);
        Assert.Equal(stage, (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage.ToString());
    }

    [Fact]
    public async Task Two_saves_of_the_same_version_at_once_keep_exactly_one()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            () => posts.SaveAsync(draft.Id, PostsHub.Words(body: $"Writer {i}"), i % 2 == 0 ? TestHub.Sara : TestHub.Mark, draft.Version))));

        Assert.Single(answers, a => a.Succeeded);
        Assert.All(answers.Where(a => !a.Succeeded), a => Assert.Equal(draft.Version + 1, Assert.IsType<ChangedElsewhere>(a.Error).CurrentVersion));
    }

    [Fact]
    public async Task An_autosave_reads_the_post_the_places_of_its_comments_and_suggestions_and_its_room_and_writes_one_row_without_an_event()
    {
        var counter = new StatementCounter();
        await using var posts = await PostsHub.StartAsync(counter.AddTo);
        var draft = await posts.DraftAsync(TestHub.Sara);
        var events = await EventsAsync(posts, "posts.edited");
        counter.Reset();

        await posts.SaveAsync(draft.Id, PostsHub.Words(body: "A few words more.") with { Slug = draft.Slug }, TestHub.Sara, draft.Version);

        Assert.True(counter.Count == 5, string.Join("\n--\n", counter.Statements));
        Assert.Equal(events, await EventsAsync(posts, "posts.edited"));
    }

    [Fact]
    public async Task A_text_that_rests_is_told_once()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.DraftAsync(TestHub.Sara);
        await posts.Hub.DoAsync<SettleDrafts>(s => s.RunAsync(CancellationToken.None));
        Assert.Equal(0, await EventsAsync(posts, "posts.edited"));

        posts.Clock.Advance(SettleDrafts.Rest);
        await posts.Hub.DoAsync<SettleDrafts>(s => s.RunAsync(CancellationToken.None));
        await posts.Hub.DoAsync<SettleDrafts>(s => s.RunAsync(CancellationToken.None));

        Assert.Equal(1, await EventsAsync(posts, "posts.edited"));
    }

    [Fact]
    public async Task People_without_the_permission_cannot_create()
    {
        await using var posts = await PostsHub.StartAsync();

        var answer = await posts.Hub.DoAsync((CreatePost c) => c.HandleAsync(null, TestHub.Lena, CancellationToken.None));

        Assert.IsType<NotYours>(answer.Error);
    }

    [Fact]
    public async Task A_duplicate_is_a_draft_of_ones_own_with_an_address_of_its_own()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara);

        var copy = await posts.Hub.DoAsync((DuplicatePost d) => d.HandleAsync(id, TestHub.Samir, CancellationToken.None));

        var seen = await posts.SeenAsync(copy.Value.Id, TestHub.Samir);
        Assert.Equal(("Copy of Choosing a pump", "copy-of-choosing-a-pump", TestHub.Samir.Id, PostStage.Draft), (seen.Post.Title, seen.Post.Slug, seen.Post.AuthorId, seen.Post.Stage));
    }

    [Fact]
    public async Task What_cannot_be_read_cannot_be_duplicated()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara);

        var copy = await posts.Hub.DoAsync((DuplicatePost d) => d.HandleAsync(draft.Id, TestHub.Samir, CancellationToken.None));

        Assert.IsType<NotThere>(copy.Error);
    }

    private static Task<long> EventsAsync(PostsHub posts, string type) => posts.Hub.DataAsync((HubDbContext db) =>
        db.Database.SqlQuery<long>($"select count(*) as \"Value\" from data_outbox where type = {type}").SingleAsync());

    private static Actor Person(string name) => name switch
    {
        "Sara" => TestHub.Sara,
        "Samir" => TestHub.Samir,
        "Mark" => TestHub.Mark,
        "Nora" => TestHub.Nora,
        _ => TestHub.Lena,
    };
}
