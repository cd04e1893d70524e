using System.Text.Json;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Posts.Comparing;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.History;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Policies;
using ContentHub.Posts.Reviews;
using ContentHub.Posts.Revisions;
using ContentHub.Posts.Tests.Policies;
using ContentHub.Posts.Trash;
using ContentHub.Posts.Writing;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using static ContentHub.Posts.Tests.Policies.PolicyDesk;

namespace ContentHub.Posts.Tests.Lessons;

/// <summary>What others made of an author's words, and why: written down with the decision, read by those whom it concerns.</summary>
public sealed class LessonTests
{
    private const string Hers = "Our amazing pumps save energy. Ask for the duty point first.";
    private const string His = "Our pumps save energy. Ask for the duty point first.";
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task An_author_sees_what_the_approver_changed_word_by_word_and_why()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);
        await DecideAsync(posts, id, TestHub.Mark, "Calmer is stronger.", [EditReason.Tone]);

        var found = (await ReadAsync(posts, id, TestHub.Sara)).Value;

        Assert.True(found is { Own: true, Shown: { Edits: 1, Words: 11, Kept: 10, From: 1, To: 2, MayExplain: false, Note: "Calmer is stronger." } });
        Assert.Equal([TestHub.Mark.Name], found.Shown!.Editors);
        Assert.Equal([EditReason.Tone], found.Shown.Reasons);
        var changed = Assert.Single(found.Sections, s => s.Number is not null);
        Assert.Contains(changed.Rows[0].Words.Inline(), p => p is { Change: Change.Removed, Text: "amazing " });
    }

    [Fact]
    public async Task It_is_for_the_author_and_for_those_who_edited_or_decided_and_for_nobody_else()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Approval", Approvers)) with { AuthorsYes = false });
        var id = await EditedAsync(posts, His);
        await DecideAsync(posts, id, TestHub.Ada, "", [EditReason.Style]);

        Assert.True((await ReadAsync(posts, id, TestHub.Sara)).Succeeded);
        Assert.False((await ReadAsync(posts, id, TestHub.Mark)).Value.Shown!.MayExplain); // edited, but it is said already
        Assert.True((await ReadAsync(posts, id, TestHub.Ada)).Value.Shown!.MayExplain); // decided
        foreach (var other in new[] { TestHub.Nora, TestHub.Paul, TestHub.Lena })
        {
            Assert.Equal(ErrorKind.NotFound, (await ReadAsync(posts, id, other)).Error.Kind);
        }

        var lesson = await posts.Hub.DataAsync(db => db.Set<Lesson>().SingleAsync());
        Assert.Equal(ErrorKind.NotFound, (await ExplainAsync(posts, id, lesson.Id, 1, "No.", TestHub.Nora)).Error.Kind);
        Assert.Equal("lesson.not-yours", (await ExplainAsync(posts, id, lesson.Id, 1, "Mine.", TestHub.Sara)).Error.Code);
        Assert.Equal(ErrorKind.NotFound, (await posts.Hub.DoAsync((ReadLessons r) => r.HandleAsync(id, Guid.CreateVersion7(DateTimeOffset.UnixEpoch), TestHub.Sara, Stop))).Error.Kind);
    }

    [Fact]
    public async Task A_post_that_is_approved_as_it_was_written_counts_with_no_edits()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.ApprovedAsync(TestHub.Sara);
        var lesson = await posts.Hub.DataAsync(db => db.Set<Lesson>().SingleAsync());
        Assert.True(lesson is { Edits: 0, Words: 5, Kept: 5, Approved: true });
        Assert.True((await ReadAsync(posts, id, TestHub.Sara)).Value.Shown!.Approved);
        Assert.Empty(await EventsAsync(posts));
    }

    [Fact]
    public async Task Edits_are_counted_once_each_by_the_decision_that_follows_them()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);
        Assert.True((await SendBackAsync(posts, id, "Shorter, please.", [EditReason.Length])).Succeeded);
        await posts.SaveAsync(id, PostsHub.Words(body: "Ask for the duty point first."), TestHub.Sara);
        await SubmitAsync(posts, id);
        await posts.SaveAsync(id, PostsHub.Words(body: "Always ask for the duty point first, in writing."), TestHub.Mark);
        await DecideAsync(posts, id, TestHub.Mark, "", []);
        await DecideAsync(posts, id, TestHub.Sara, "", []); // her yes adds nothing

        var lessons = await posts.Hub.DataAsync(db => db.Set<Lesson>().OrderBy(l => l.At).ToListAsync());

        Assert.Equal([(1, false), (2, true)], lessons.Select(l => (l.Edits, l.Approved))); // her yes ends the review
        Assert.Equal([EditReason.Length], lessons[0].Reasons);
        Assert.Equal(["Our amazing pumps", "Our pumps", "Ask for", "Always ask"], await BeginningsAsync(posts, lessons));
    }

    [Fact]
    public async Task Edits_of_two_people_are_told_apart_and_a_reason_that_comes_later_is_kept_too()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.MultiLevel, Step("Text", Approvers), Step("Law", Approvers)) with { AuthorsYes = false });
        var id = await EditedAsync(posts, His);
        await DecideAsync(posts, id, TestHub.Mark, "", [EditReason.Tone]);
        Assert.True((await posts.SaveAsync(id, PostsHub.Words(body: "Our pumps save energy. Ask first for the duty point."), TestHub.Ada)).Succeeded);
        await DecideAsync(posts, id, TestHub.Mark, "", []);
        await DecideAsync(posts, id, TestHub.Ada, "", [EditReason.Style]);

        var lessons = await posts.Hub.DataAsync(db => db.Set<Lesson>().OrderBy(l => l.At).ToListAsync());
        Assert.Equal(lessons[0].ToRevisionId, lessons[1].FromRevisionId);
        Assert.Equal([(TestHub.Mark.Id, 1, false), (TestHub.Mark.Id, 2, true), (TestHub.Ada.Id, 0, false)], lessons.Select(l => (l.GivenById, l.Edits, l.Approved)));
        Assert.All(lessons, l => Assert.Equal(11, l.Words)); // hers, whatever Mark made of them in between
        Assert.False(await posts.Hub.DoAsync((LessonDesk d) => d.OwesWhyAsync(id, TestHub.Mark, Stop)));
        var read = (await ReadAsync(posts, id, TestHub.Sara)).Value.Lessons;
        Assert.Equal([[], [TestHub.Ada.Name], [TestHub.Mark.Name]], read.Select(l => l.Editors)); // last first
    }

    [Fact]
    public async Task A_reason_without_an_edit_is_a_lesson_too()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.InReviewAsync(TestHub.Sara);
        await SendBackAsync(posts, id, "Says who?", [EditReason.Claim, EditReason.Tone]);
        var view = (await ReadAsync(posts, id, TestHub.Sara)).Value.Shown!;
        Assert.True(view is { Edits: 0, Approved: false, Note: "Says who?" });
        Assert.Empty(view.Editors);
        var told = Assert.Single(await EventsAsync(posts));
        Assert.Equal((TestHub.Sara.Id, TestHub.Mark.Id, 0), (told.AuthorId, told.ById, told.Edits));
    }

    [Fact]
    public async Task Asking_for_changes_without_editing_or_a_reason_is_none()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await posts.SentBackAsync(TestHub.Sara);
        Assert.Empty((await ReadAsync(posts, id, TestHub.Sara)).Value.Lessons);
        Assert.Equal(ErrorKind.NotFound, (await ReadAsync(posts, id, TestHub.Mark)).Error.Kind);
    }

    [Fact]
    public async Task What_a_reviewer_wrote_before_sending_it_back_is_in_the_revision_that_was_sent_back()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);
        await SendBackAsync(posts, id, "More of that.", []);
        var line = (await posts.Hub.DoAsync((PostHistory h) => h.HandleAsync(id, null, TestHub.Sara, Stop))).Value.Items[0];
        Assert.Equal(2, line.RevisionNumber);
        Assert.Equal(His, (await posts.Hub.DataAsync(db => db.Set<Revision>().SingleAsync(r => r.Number == 2))).Content().Body);
    }

    [Fact]
    public async Task Who_edited_says_why_afterwards_and_nobody_overwrites_the_others_words()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);
        await DecideAsync(posts, id, TestHub.Mark, "", []);
        var lesson = (await ReadAsync(posts, id, TestHub.Mark)).Value.Shown!;
        Assert.True(await posts.Hub.DoAsync((LessonDesk d) => d.OwesWhyAsync(id, TestHub.Mark, Stop)));
        Assert.False(await posts.Hub.DoAsync((LessonDesk d) => d.OwesWhyAsync(id, TestHub.Ada, Stop)));

        Assert.True((await ExplainAsync(posts, id, lesson.Id, lesson.Version, " Calmer. 🙂 ", TestHub.Mark)).Succeeded);
        Assert.Equal("lesson.changed-elsewhere", (await ExplainAsync(posts, id, lesson.Id, lesson.Version, "Other", TestHub.Mark)).Error.Code);
        Assert.Equal("post.note-too-long", (await ExplainAsync(posts, id, lesson.Id, 2, new string('x', 4001), TestHub.Mark)).Error.Code);

        var seen = (await ReadAsync(posts, id, TestHub.Sara)).Value.Shown!;
        Assert.Equal("Calmer. 🙂", seen.Note);
        Assert.Equal([EditReason.Tone, EditReason.Style], seen.Reasons);
        Assert.Equal([0, 2], (await EventsAsync(posts)).Select(e => e.Reasons.Count));
        Assert.False(await posts.Hub.DoAsync((LessonDesk d) => d.OwesWhyAsync(id, TestHub.Mark, Stop)));
        var audited = await posts.Hub.DataAsync(db => db.Database.SqlQuery<string>($"select coalesce(cast(before as text), '') || coalesce(cast(after as text), '') as \"Value\" from accounts_audit where action = 'lesson.explained'").ToListAsync());
        Assert.DoesNotContain("Calmer", Assert.Single(audited), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_handed_over_and_finished_by_somebody_else_is_compared_with_what_the_author_wrote()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.None) with { AuthorsYes = false });
        var draft = await posts.DraftAsync(TestHub.Sara, PostsHub.Words(body: Hers));
        Assert.True((await posts.Hub.DoAsync((HandOverPost h) => h.HandleAsync(draft.Id, TestHub.Mark.Id, null, TestHub.Sara, Stop))).Succeeded);
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: His), TestHub.Mark);
        await SubmitAsync(posts, draft.Id, TestHub.Mark);

        Assert.Equal(PostStage.Approved, (await posts.SeenAsync(draft.Id, TestHub.Mark)).Post.Stage);
        var shown = (await ReadAsync(posts, draft.Id, TestHub.Sara)).Value.Shown!;
        Assert.True(shown is { Edits: 1, Approved: true });
    }

    [Fact]
    public async Task What_somebody_said_is_changed_by_them_or_by_who_decided_and_carries_their_name()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Approval", Approvers)) with { AuthorsYes = false });
        var id = await EditedAsync(posts, His);
        await DecideAsync(posts, id, TestHub.Ada, "", []);
        var lesson = (await ReadAsync(posts, id, TestHub.Mark)).Value.Shown!;
        Assert.True((await ExplainAsync(posts, id, lesson.Id, 1, "Mark’s why", TestHub.Mark)).Succeeded);
        Assert.Equal(("Mark’s why", TestHub.Mark.Name), (await ReadAsync(posts, id, TestHub.Sara)).Value.Shown is { } seen ? (seen.Note, seen.SaidBy) : default);
        Assert.True((await ExplainAsync(posts, id, lesson.Id, 2, "Ada’s why", TestHub.Ada)).Succeeded);
        Assert.Equal("lesson.not-yours", (await ExplainAsync(posts, id, lesson.Id, 3, "Mark again", TestHub.Mark)).Error.Code);
    }

    [Fact]
    public async Task What_the_author_wrote_alone_is_nobody_elses_edit_whoever_submits_it()
    {
        await using var posts = await PostsHub.StartAsync();
        await posts.SavedAsync(Default(ReviewMode.Required, Step("Approval", Approvers)) with { AuthorsYes = false });
        var id = await posts.SentBackAsync(TestHub.Sara);
        await posts.SaveAsync(id, PostsHub.Words(body: "All of it is new, and all of it is hers."), TestHub.Sara);
        await SubmitAsync(posts, id, TestHub.Mark);
        await DecideAsync(posts, id, TestHub.Ada, "", []);
        Assert.True((await ReadAsync(posts, id, TestHub.Sara)).Value.Shown is { Edits: 0, Approved: true });
    }

    [Fact]
    public async Task A_reason_is_kept_also_where_nothing_was_ever_the_authors_alone()
    {
        await using var posts = await PostsHub.StartAsync();
        var draft = await posts.DraftAsync(TestHub.Sara, new PostContent { AuthorId = Guid.Empty }); // empty: nothing to keep
        await posts.SaveAsync(draft.Id, PostsHub.Words(body: His), TestHub.Mark);
        await SubmitAsync(posts, draft.Id, TestHub.Mark);
        Assert.True((await SendBackAsync(posts, draft.Id, "Says who?", [EditReason.Claim])).Succeeded);
        Assert.Equal([EditReason.Claim], (await ReadAsync(posts, draft.Id, TestHub.Sara)).Value.Shown!.Reasons);
    }

    [Theory]
    [InlineData("lesson.reason-unknown", "tone", "humour")]
    [InlineData("lesson.reason-unknown", "")]
    [InlineData("lesson.reason-unknown", "0")]
    [InlineData("lesson.reason-unknown", null)]
    public void Only_known_reasons_are_taken(string code, params string?[] names) => Assert.Equal(code, Reasons.Read(names ?? [null]).Error.Code);

    [Fact]
    public void Reasons_are_kept_once_each_in_their_order() =>
        Assert.Equal([EditReason.Tone, EditReason.Style], Reasons.Read(["style", "TONE", "Style"]).Value);

    [Fact]
    public async Task Lessons_go_with_a_post_that_is_deleted_for_good()
    {
        await using var posts = await PostsHub.StartAsync();
        var id = await EditedAsync(posts, His);
        await SendBackAsync(posts, id, "Shorter.", []);
        Assert.True((await posts.Hub.DoAsync((TrashPost t) => t.HandleAsync(id, TestHub.Sara, Stop))).Succeeded);
        posts.Clock.Advance(TimeSpan.FromDays(31));
        await posts.Hub.DoAsync((PurgeTrash p) => p.RunAsync(Stop));
        Assert.Equal(0, await posts.Hub.DataAsync(db => db.Set<Lesson>().CountAsync()));
    }

    internal static async Task<Guid> EditedAsync(PostsHub posts, string edited, Actor? author = null)
    {
        var id = await posts.InReviewAsync(author ?? TestHub.Sara, PostsHub.Words(body: Hers));
        Assert.True((await posts.SaveAsync(id, PostsHub.Words(body: edited), TestHub.Mark)).Succeeded);
        return id;
    }

    internal static async Task DecideAsync(PostsHub posts, Guid id, Actor by, string note, IReadOnlyList<EditReason> why)
    {
        posts.Clock.Advance(TimeSpan.FromMinutes(5));
        var seen = await posts.SeenAsync(id, by);
        Assert.Empty((await posts.Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, note, by, Stop, why))).Errors);
    }

    private static async Task<Result> SendBackAsync(PostsHub posts, Guid id, string note, IReadOnlyList<EditReason> why)
    {
        posts.Clock.Advance(TimeSpan.FromMinutes(5));
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        return await posts.Hub.DoAsync((RequestChanges r) => r.HandleAsync(id, seen.Post.Version, note, TestHub.Mark, Stop, why));
    }

    private static async Task SubmitAsync(PostsHub posts, Guid id, Actor? by = null)
    {
        var seen = await posts.SeenAsync(id, TestHub.Mark);
        Assert.Empty((await posts.Hub.DoAsync((SubmitPost s) => s.HandleAsync(id, seen.Post.Version, null, by ?? TestHub.Sara, Stop))).Errors);
    }

    private static Task<Result<LessonsOfPost>> ReadAsync(PostsHub posts, Guid id, Actor by) => posts.Hub.DoAsync((ReadLessons r) => r.HandleAsync(id, null, by, Stop));

    private static Task<Result> ExplainAsync(PostsHub posts, Guid id, Guid lesson, int version, string note, Actor by) =>
        posts.Hub.DoAsync((ExplainLesson e) => e.HandleAsync(id, lesson, version, [EditReason.Tone, EditReason.Style], note, by, Stop));

    private static async Task<IEnumerable<string>> BeginningsAsync(PostsHub posts, List<Lesson> lessons)
    {
        var texts = await posts.Hub.DataAsync(db => db.Set<Revision>().ToDictionaryAsync(r => r.Id));
        return lessons.SelectMany(l => new[] { l.FromRevisionId, l.ToRevisionId }).Select(r => string.Join(' ', texts[r].Content().Body.Split(' ').Take(texts[r].Content().Body.StartsWith("Our a", StringComparison.Ordinal) ? 3 : 2)));
    }

    private static Task<List<LessonGiven>> EventsAsync(PostsHub posts) => posts.Hub.DataAsync(async db =>
        (await db.Database.SqlQuery<string>($"select body as \"Value\" from data_outbox where type = 'posts.lesson-given' order by position").ToListAsync()).ConvertAll(b => JsonSerializer.Deserialize<LessonGiven>(b)!));
}
