using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Workflow;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Workflow;

public sealed class WorkflowTests
{
    /// <summary>Every action by every role from every stage, on a post of Sara's: done exactly when the table says so, else the right one of the refusals.</summary>
    [Theory]
    [InlineData(PostStage.Draft)]
    [InlineData(PostStage.InReview)]
    [InlineData(PostStage.ChangesRequested)]
    [InlineData(PostStage.Approved)]
    [InlineData(PostStage.Archived)]
    public async Task Use_cases_do_what_the_table_allows_and_nothing_else(PostStage stage)
    {
        await using var posts = await PostsHub.StartAsync();
        foreach (var by in new[] { TestHub.Sara, TestHub.Samir, TestHub.Mark, TestHub.Paul, TestHub.Nora, TestHub.Lena, TestHub.Ada })
        {
            foreach (var action in PostWorkflow.Table.Select(t => t.Action).Distinct())
            {
                var id = await posts.InStageAsync(stage, TestHub.Sara);

                var result = await DoAsync(posts, id, action, by);

                Assert.Equal(Expected(stage, action, by), result.Succeeded ? null : result.Error.Code);
                var now = (await posts.SeenAsync(id, TestHub.Mark)).Post.Stage;
                Assert.Equal(result.Succeeded ? PostWorkflow.Table.Single(t => t.From == stage && t.Action == action).To : stage, now);
            }
        }
    }

    [Fact]
    public async Task The_page_offers_exactly_what_the_use_cases_allow()
    {
        await using var posts = await PostsHub.StartAsync();
        foreach (var stage in Enum.GetValues<PostStage>())
        {
            var id = await posts.InStageAsync(stage, TestHub.Sara);
            foreach (var by in new[] { TestHub.Sara, TestHub.Mark, TestHub.Nora, TestHub.Lena })
            {
                var offered = (await posts.SeenAsync(id, by)).Actions.Select(t => t.Action);
                Assert.Equal(PostWorkflow.Table.Where(t => t.From == stage && Expected(stage, t.Action, by) is null).Select(t => t.Action), offered);
            }
        }
    }

    [Fact]
    public async Task Asking_for_changes_needs_a_reason()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var seen = await posts.SeenAsync(id, TestHub.Mark);

        var result = await posts.Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, " \n ", TestHub.Mark, CancellationToken.None));

        Assert.IsType<ReasonMissing>(result.Error);
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        var seen = await posts.SeenAsync(id, TestHub.Mark);

        var result = await posts.Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, new string('x', 4001), TestHub.Mark, CancellationToken.None));

        Assert.IsType<NoteTooLong>(result.Error);
    }

    [Fact]
    public async Task An_empty_post_can_be_saved_but_not_submitted()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words("", " "));

        var result = await posts.Hub.DoAsync((SubmitPost s) => s.HandleAsync(draft.Id, draft.Version, null, TestHub.Sara, CancellationToken.None));

        Assert.Equal(["post.title-missing", "post.body-missing"], result.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task What_was_said_with_being_sent_back_is_shown_to_the_author()
    {
        await using var posts = await PostsHub.StartAsync();

        var seen = await posts.SeenAsync(await posts.SentBackAsync(TestHub.Sara), TestHub.Sara);

        Assert.Equal(("Mark Winter", "Name the source."), (seen.SentBack!.Who, seen.SentBack.Note));
        Assert.Equal("Your turn: changes were asked for.", seen.Turn);
    }

    [Fact]
    public async Task Reopening_ends_the_approval_and_keeps_the_signed_revision()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara);
        var approved = (await posts.SeenAsync(id, TestHub.Mark)).Post.ApprovedRevisionId!.Value;

        Assert.True((await DoAsync(posts, id, PostAction.Reopen, TestHub.Mark)).Succeeded);

        Assert.Null((await posts.SeenAsync(id, TestHub.Mark)).Post.ApprovedRevisionId);
        Assert.True((await posts.Hub.DoAsync((IPosts p) => p.VerifiedAsync(approved, CancellationToken.None))).Succeeded);
    }

    [Fact]
    public void The_documentation_holds_the_table_of_the_code()
    {
        var lines = PostWorkflow.Table.Select(t =>
            $"| {t.From} | {t.Action} | {t.To} | `{t.Permission.Name}` | {WhoseWords(t.Whose)}{(t.NeedsReason ? "; with a reason" : "")} |");
        var table = string.Join('\n', ["| From | Action | To | Permission | Whose post |", "|---|---|---|---|---|", .. lines]);

        var page = File.ReadAllText(Clone.PathOf("docs", "modules", "posts.md")).ReplaceLineEndings("\n");

        Assert.True(page.Contains(table, StringComparison.Ordinal), $"docs/modules/posts.md should hold this table:\n{table}");
    }

    internal static async Task<Result> DoAsync(PostsHub posts, Guid id, PostAction action, Actor by)
    {
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        var (version, hub, stop) = (seen.Post.Version, posts.Hub, CancellationToken.None);
        return action switch
        {
            PostAction.Submit => await hub.DoAsync((SubmitPost u) => u.HandleAsync(id, version, null, by, stop)),
            PostAction.TakeBack => await hub.DoAsync((TakeBackPost u) => u.HandleAsync(id, version, null, by, stop)),
            PostAction.RequestChanges => await hub.DoAsync((RequestChanges u) => u.HandleAsync(id, version, "Because.", by, stop)),
            PostAction.Approve => await hub.DoAsync((ApprovePost u) => u.HandleAsync(id, version, seen.Hash, null, by, stop)),
            PostAction.Correct => await hub.DoAsync((CorrectPost u) => u.HandleAsync(id, version, null, by, stop)),
            PostAction.Reopen => await hub.DoAsync((ReopenPost u) => u.HandleAsync(id, version, null, by, stop)),
            PostAction.Archive => await hub.DoAsync((ArchivePost u) => u.HandleAsync(id, version, null, by, stop)),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    /// <summary>The rules once more, in other words than the code: what can't be seen is not there, then the state, the permission, the person.</summary>
    private static string? Expected(PostStage stage, PostAction action, Actor by)
    {
        var own = by.Id == TestHub.Sara.Id;
        if (!own && !by.Can(PostsPermissions.ReadAll) && stage is not PostStage.Approved)
        {
            return "access.not-there";
        }

        if (PostWorkflow.Table.SingleOrDefault(t => t.From == stage && t.Action == action) is not { } row)
        {
            return "post.not-from-this-state";
        }

        if (!by.Permissions.Contains(row.Permission.Name))
        {
            return "access.not-yours";
        }

        return (action, own) switch
        {
            (PostAction.Approve, true) => "post.own-approval",
            (PostAction.TakeBack, false) => "post.not-your-post",
            (PostAction.Submit or PostAction.Correct, false) when !by.Permissions.Contains("posts.edit-all") => "post.not-your-post",
            _ => null,
        };
    }

    private static string WhoseWords(Whose whose) => whose switch
    {
        Whose.Anyones => "anyone's",
        Whose.Own => "your own (written or held)",
        Whose.OwnOrEditors => "your own, or any with `posts.edit-all`",
        Whose.SomeoneElses => "never your own",
    };
}
