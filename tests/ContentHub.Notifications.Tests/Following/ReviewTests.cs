using ContentHub.Data;
using ContentHub.Kernel.Events;
using ContentHub.Notifications.Following;
using ContentHub.Notifications.Matters;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using ContentHub.Web.Composition;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Notifications.Tests.Following;

public sealed class ReviewTests
{
    [Fact]
    public async Task A_submitted_post_calls_those_who_may_approve_it_and_nobody_else()
    {
        await using var desk = await Desk.StartAsync();
        await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();

        Assert.Equal([Kind.ReviewWaiting], await desk.KindsAsync(TestHub.Mark));
        Assert.Equal([Kind.ReviewWaiting], await desk.KindsAsync(TestHub.Ada));
        Assert.Empty(await desk.KindsAsync(TestHub.Sara));
        Assert.Empty(await desk.KindsAsync(TestHub.Lena));
        Assert.Equal("Sara Sellers waits for a review", (await desk.UnreadAsync(TestHub.Mark))[0].Sentence);
    }

    [Fact]
    public async Task An_author_who_may_approve_is_not_called_to_their_own_post()
    {
        await using var desk = await Desk.StartAsync();
        await desk.InReviewAsync(TestHub.Mark);
        await desk.DrainAsync();

        Assert.Empty(await desk.KindsAsync(TestHub.Mark));
        Assert.Equal([Kind.ReviewWaiting], await desk.KindsAsync(TestHub.Ada));
    }

    [Fact]
    public async Task An_approval_settles_the_call_of_all_others_and_tells_the_author()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();
        await desk.ApproveAsync(id, TestHub.Mark);
        await desk.DrainAsync();

        Assert.Empty(await desk.KindsAsync(TestHub.Ada));
        Assert.Empty(await desk.KindsAsync(TestHub.Mark));
        Assert.Equal([Kind.Approved], await desk.KindsAsync(TestHub.Sara));
        Assert.Equal(0, await desk.CountAsync(TestHub.Ada));
    }

    [Fact]
    public async Task An_author_is_called_when_somebody_else_changed_what_the_post_says()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.EditAsync(id, TestHub.Mark, "It saves 30 % of the energy.");
        await desk.ApproveAsync(id, TestHub.Mark);
        await desk.DrainAsync();

        Assert.Equal("Mark Winter changed what your post says: your yes is needed", Assert.Single(await desk.UnreadAsync(TestHub.Sara), r => r.Told.Kind is Kind.YesNeeded).Sentence);
        Assert.DoesNotContain(Kind.ReviewWaiting, await desk.KindsAsync(TestHub.Ada));

        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.ApproveAsync(id, TestHub.Sara);
        await desk.DrainAsync();
        Assert.DoesNotContain(Kind.YesNeeded, await desk.KindsAsync(TestHub.Sara));
    }

    [Fact]
    public async Task The_author_reads_why_changes_are_asked_for_until_the_post_is_submitted_again()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.AskChangesAsync(id, TestHub.Mark, "Name the source.");
        await desk.DrainAsync();
        var told = Assert.Single(await desk.UnreadAsync(TestHub.Sara));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.SubmitAsync(id, TestHub.Sara);
        await desk.DrainAsync();

        Assert.Equal(("Mark Winter asked for changes", "Name the source.", "Choosing a pump"), (told.Sentence, told.Quote, told.Title));
        Assert.Empty(await desk.KindsAsync(TestHub.Sara));
        Assert.Equal([Kind.ReviewWaiting], await desk.KindsAsync(TestHub.Mark));
    }

    [Fact]
    public async Task The_same_event_read_twice_tells_once()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();

        await desk.Hub.DoAsync<IEnumerable<IEventConsumer>>(c => c.OfType<FollowEvents>().Single().HandleAsync(
            new ReviewStepReached(id, "Approval", [TestHub.Mark.Id], null), default));
        await desk.Hub.DoAsync<IEnumerable<IEventConsumer>>(c => c.OfType<FollowEvents>().Single().HandleAsync(
            new ReviewStepReached(id, "Approval", [TestHub.Mark.Id], null), default));

        Assert.Equal(1, await desk.CountAsync(TestHub.Mark));
    }

    [Fact]
    public async Task What_is_over_before_its_event_is_read_calls_nobody()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.ApproveAsync(id, TestHub.Mark);
        await desk.DrainAsync();

        Assert.Empty(await desk.KindsAsync(TestHub.Ada));
    }

    [Fact]
    public async Task What_lay_in_the_outbox_for_days_is_listed_as_read_and_mailed_to_nobody()
    {
        await using var desk = await Desk.StartAsync();
        await desk.ApproveAsync(await desk.InReviewAsync(TestHub.Sara), TestHub.Mark);
        await desk.InReviewAsync(TestHub.Sara, "Still waits");
        desk.Clock.Advance(TimeSpan.FromDays(4));
        await desk.DrainAsync();

        Assert.Equal(0, await desk.CountAsync(TestHub.Sara));
        Assert.Equal(["Still waits"], (await desk.UnreadAsync(TestHub.Mark)).Select(r => r.Title)); // that is news still
        Assert.Equal((1, 0), await desk.Hub.DataAsync(async db => (await db.Set<Notification>().CountAsync(n => n.RecipientId == TestHub.Sara.Id), await db.Set<Sendings.Sending>().CountAsync(s => s.RecipientId == TestHub.Sara.Id))));
    }

    [Fact]
    public async Task A_database_from_before_begins_with_what_happens_after_the_upgrade()
    {
        await using var desk = await Desk.StartAsync();
        await desk.Hub.DoAsync<HubDbContext>(db => db.Database.ExecuteSqlRawAsync("delete from data_outbox_cursors where consumer = 'notifications.follow'"));
        await desk.InReviewAsync(TestHub.Sara, "Before");
        await desk.Hub.Services.PrepareDatabaseAsync(default);
        await desk.InReviewAsync(TestHub.Sara, "After");
        await desk.DrainAsync();

        Assert.Equal(["After"], (await desk.UnreadAsync(TestHub.Mark)).Select(r => r.Title));
    }

    [Fact]
    public async Task A_post_in_the_trash_calls_nobody_any_more()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();
        await desk.HappenAsync(new PostTrashed(id, TestHub.Mark.Id));
        await desk.DrainAsync();

        Assert.Equal(0, await desk.CountAsync(TestHub.Ada));
    }

    [Fact]
    public async Task The_next_step_calls_its_own_people_and_no_longer_those_of_the_step_before()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();
        await desk.HappenAsync(new ReviewStepReached(id, "Legal", [TestHub.Lena.Id, TestHub.Sara.Id], new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero)));
        await desk.DrainAsync();

        Assert.Equal("Sara Sellers waits for a review, due Tue 3 Mar, 10:00", Assert.Single(await desk.UnreadAsync(TestHub.Lena)).Sentence);
        Assert.Empty(await desk.KindsAsync(TestHub.Mark));
        Assert.Empty(await desk.KindsAsync(TestHub.Sara)); // she submitted it
    }

    [Fact]
    public async Task A_review_that_is_late_or_passed_on_calls_who_may_decide_it_now()
    {
        await using var desk = await Desk.StartAsync();
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.HappenAsync(new ReviewDelegated(id, "Approval", TestHub.Mark.Id, TestHub.Lena.Id));
        await desk.DrainAsync();
        Assert.Equal("Passed on to you: Approval", Assert.Single(await desk.UnreadAsync(TestHub.Lena)).Quote);
        Assert.Empty(await desk.KindsAsync(TestHub.Mark));

        await desk.HappenAsync(new ReviewOverdue(id, "Approval", [TestHub.Ada.Id], [TestHub.Nora.Id], desk.Clock.GetUtcNow()));
        await desk.DrainAsync();
        Assert.Equal("Approval is overdue", Assert.Single(await desk.UnreadAsync(TestHub.Nora)).Quote);
        Assert.Contains(await desk.UnreadAsync(TestHub.Ada), r => r.Quote == "Approval is overdue");

        await desk.ApproveAsync(id, TestHub.Mark);
        await desk.DrainAsync();
        Assert.Equal(0, await desk.CountAsync(TestHub.Nora) + await desk.CountAsync(TestHub.Ada) + await desk.CountAsync(TestHub.Lena));
    }
}
