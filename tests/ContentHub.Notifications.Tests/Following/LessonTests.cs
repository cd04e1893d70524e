using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Lessons;
using ContentHub.Posts.Reading;
using ContentHub.Posts.Reviews;
using ContentHub.Testing;

namespace ContentHub.Notifications.Tests.Following;

public sealed class LessonTests
{
    [Fact]
    public async Task The_author_alone_hears_what_was_changed_and_once_more_when_somebody_says_why()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.HandOverAsync(id, TestHub.Paul.Id, TestHub.Mark); // who holds it has no part in it
        await desk.EditAsync(id, TestHub.Mark, "Start with the duty point, please.");
        await desk.ApproveAsync(id, TestHub.Mark);
        await desk.DrainAsync();

        var told = Assert.Single(await desk.UnreadAsync(TestHub.Sara), r => r.Told.Kind is Kind.LessonGiven);
        Assert.Equal("Mark Winter looked at your words; 1 place was changed", told.Sentence);
        foreach (var other in new[] { TestHub.Mark, TestHub.Paul, TestHub.Nora, TestHub.Ada })
        {
            Assert.DoesNotContain(Kind.LessonGiven, await desk.KindsAsync(other));
        }

        var link = (await desk.Hub.DoAsync((OpenNotification o) => o.HandleAsync(told.Told.Id, TestHub.Sara, default))).Value;
        Assert.Equal("/Learning/Index", link.Page);
        var lesson = (await desk.Hub.DoAsync((ReadLessons r) => r.HandleAsync(id, Guid.Parse(link.Values["lesson"]), TestHub.Mark, default))).Value.Shown!;
        Assert.Empty((await desk.Hub.DoAsync((ExplainLesson e) => e.HandleAsync(id, lesson.Id, lesson.Version, [EditReason.Tone, EditReason.Length], "", TestHub.Mark, default))).Errors);
        await desk.DrainAsync();
        Assert.Equal("Mark Winter looked at your words; 1 place was changed: tone, length", Assert.Single(await desk.UnreadAsync(TestHub.Sara), r => r.Told.Kind is Kind.LessonGiven).Sentence);
    }

    [Fact]
    public async Task Nothing_is_said_of_a_post_that_is_approved_as_it_was_written()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        var seen = (await desk.Hub.DoAsync((PostDetailsQuery q) => q.HandleAsync(id, TestHub.Mark, default))).Value;
        Assert.Empty((await desk.Hub.DoAsync((ApprovePost a) => a.HandleAsync(id, seen.Post.Version, seen.Hash, "Fine.", TestHub.Mark, default))).Errors);
        await desk.DrainAsync();
        Assert.Equal([Kind.Approved], await desk.KindsAsync(TestHub.Sara));
    }
}
