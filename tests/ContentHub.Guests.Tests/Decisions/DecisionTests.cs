using ContentHub.Accounts.Audits;
using ContentHub.Data;
using ContentHub.Guests.Decisions;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Notifications.Inboxes;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Tests.Decisions;

public sealed class DecisionTests
{
    [Fact]
    public async Task A_decision_is_on_record_with_name_address_mails_code_and_hash()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Mark);

        await desk.AnswerAsync(link, agrees: true, "Fine with us.");

        var decision = Assert.Single(await desk.AllAsync<GuestDecision>());
        var mails = await desk.AllAsync<SentMail>();
        Assert.Equal(("Anna Berg", GuestDesk.Anna, "Fine with us.", 1, true), (decision.Name, decision.Email, decision.Note, decision.Revision, decision.Agrees));
        Assert.Equal((mails.Single(m => !m.IsCode).MessageId, mails.Single(m => m.IsCode).MessageId), (decision.InvitationMail, decision.CodeMail));
        Assert.Equal(Assert.Single(await desk.AllAsync<Invitation>()).Hash, decision.Hash);
        Assert.Contains(await desk.AllAsync<AuditEntry>(), e => e.Action == "guest.agreed" && e.ActorName == "Anna Berg (guest)" && e.After!.Contains(decision.CodeMail, StringComparison.Ordinal));
        await desk.Hub.DrainEventsAsync();
        foreach (var person in new[] { TestHub.Sara, TestHub.Mark })
        {
            var told = Assert.Single((await desk.Hub.DoAsync((ReadInbox r) => r.HandleAsync(new InboxFilter(true, null), null, person, default))).Items);
            Assert.Equal("Anna Berg (guest) agrees to revision 1", told.Sentence);
        }
    }

    [Fact]
    public async Task Decisions_cannot_be_rewritten_and_another_one_is_another_row()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);
        await desk.AnswerAsync(link, agrees: true);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.AnswerAsync(link, agrees: false, "On second thoughts, no.");

        Assert.Equal(2, (await desk.AllAsync<GuestDecision>()).Count);
        Assert.Equal(GuestState.Objected, (await desk.RowAsync(post)).State);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => desk.Hub.DoAsync<HubDbContext>(db => db.Set<GuestDecision>().ExecuteUpdateAsync(s => s.SetProperty(d => d.Agrees, true))));
    }

    [Fact]
    public async Task Requests_at_the_same_moment_get_no_more_than_five_codes_an_hour()
    {
        await using var desk = await GuestDesk.StartAsync();
        var link = await desk.LinkAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Sara);

        var asked = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => desk.AskAsync(link, true))));

        Assert.Equal((5, 5), (asked.Count(a => a.Succeeded), (await desk.AllAsync<GuestCode>()).Count));
        Assert.All(asked.Where(a => !a.Succeeded), a => Assert.Equal("guest.too-many-codes", a.Error.Code));
        desk.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Empty((await desk.AskAsync(link, true)).Errors);
    }

    [Fact]
    public async Task Five_wrong_codes_end_it_even_when_the_sixth_is_right()
    {
        await using var desk = await GuestDesk.StartAsync();
        var link = await desk.LinkAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Sara);
        var code = (await desk.AskAsync(link, true)).Value;
        var right = await desk.LastCodeAsync();
        var wrong = right == "000000" ? "000001" : "000000";

        for (var left = 4; left >= 0; left--)
        {
            var refused = (await desk.DecideAsync(link, code, wrong)).Error;
            Assert.Equal(("guest.code-wrong", left > 0), (refused.Code, refused.Message.Contains($"{left} more", StringComparison.Ordinal)));
        }

        Assert.Equal("guest.code-over", (await desk.DecideAsync(link, code, right)).Error.Code);
        Assert.Empty(await desk.AllAsync<GuestDecision>());
    }

    [Fact]
    public async Task A_code_is_over_after_ten_minutes_and_a_sixth_within_the_hour_is_not_sent()
    {
        await using var desk = await GuestDesk.StartAsync();
        var link = await desk.LinkAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Sara);
        var code = (await desk.AskAsync(link, true)).Value;
        desk.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal("guest.code-over", (await desk.DecideAsync(link, code, await desk.LastCodeAsync())).Error.Code);
        for (var i = 0; i < 4; i++)
        {
            Assert.Empty((await desk.Hub.DoAsync((AskForCode a) => a.AgainAsync(link, code, default))).Errors);
        }

        Assert.Equal("guest.too-many-codes", (await desk.AskAsync(link, true)).Error.Code);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty((await desk.AskAsync(link, true)).Errors);
    }

    [Fact]
    public async Task A_code_counts_for_its_own_link_and_its_own_answer_only()
    {
        await using var desk = await GuestDesk.StartAsync();
        var (one, other) = (await desk.DraftAsync(TestHub.Sara), await desk.DraftAsync(TestHub.Sara, title: "Other"));
        var (link, foreign) = (await desk.LinkAsync(one, TestHub.Sara), await desk.LinkAsync(other, TestHub.Sara, "ben@customer.test"));
        var firstWindow = (await desk.AskAsync(link, true)).Value;
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        var secondWindow = (await desk.AskAsync(link, false, note: "No.")).Value;
        var digits = await desk.LastCodeAsync();

        Assert.Equal("guest.code-over", (await desk.DecideAsync(link, firstWindow, digits)).Error.Code);
        Assert.Equal("guest.code-over", (await desk.DecideAsync(foreign, secondWindow, digits)).Error.Code);
        Assert.Equal("guest.link-unknown", (await desk.Hub.DoAsync((ReadPending r) => r.HandleAsync(foreign, secondWindow, default))).Error.Code);
        Assert.False((await desk.DecideAsync(link, secondWindow, $" {digits[..3]} {digits[3..]} ")).Value.Agrees);
        Assert.Equal("guest.code-over", (await desk.DecideAsync(link, secondWindow, digits)).Error.Code);
    }

    [Theory]
    [InlineData(null, "Anna", "x", "guest.choice-missing")]
    [InlineData(true, " ", "x", "guest.name-out-of-range")]
    [InlineData(false, "Anna", "  ", "guest.reason-missing")]
    public async Task What_is_missing_is_asked_for_before_a_code_is_sent(bool? agrees, string name, string note, string code)
    {
        await using var desk = await GuestDesk.StartAsync();
        var link = await desk.LinkAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Sara);

        Assert.Equal(code, (await desk.AskAsync(link, agrees, name, note)).Error.Code);
        Assert.Empty(await desk.AllAsync<GuestCode>());
    }

    [Fact]
    public async Task Approval_waits_until_the_guest_agrees_to_exactly_this_text()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.InReviewAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara, waits: true);

        Assert.Contains("Anna Berg was asked and has not answered yet", (await desk.ApproveAsync(post)).Error.Message, StringComparison.Ordinal);
        await desk.AnswerAsync(link, agrees: false, "Not the price.");
        Assert.Contains("Anna Berg objects to revision 1: “Not the price.”", (await desk.ApproveAsync(post)).Error.Message, StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.AnswerAsync(link, agrees: true);
        await desk.EditAsync(post, TestHub.Mark, "Start with the duty point, without a price.");
        Assert.Contains("the text has changed since", (await desk.ApproveAsync(post)).Error.Message, StringComparison.Ordinal);

        var earlier = Assert.Single(await desk.AllAsync<Invitation>());
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty((await desk.Hub.DoAsync((InviteToNewest n) => n.HandleAsync(post, earlier.Id, GuestDesk.Path, TestHub.Sara, default))).Errors);
        Assert.Contains("has not answered yet", (await desk.ApproveAsync(post)).Error.Message, StringComparison.Ordinal);
        await desk.AnswerAsync(await desk.LastLinkAsync(), agrees: true);
        Assert.Empty((await desk.ApproveAsync(post)).Errors);
    }

    [Fact]
    public async Task Asking_again_without_waiting_lifts_no_objection_and_only_stop_waiting_does()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.InReviewAsync(TestHub.Sara);
        await desk.AnswerAsync(await desk.LinkAsync(post, TestHub.Sara, waits: true), agrees: false, "Not the price.");
        desk.Clock.Advance(TimeSpan.FromDays(20));
        await desk.EditAsync(post, TestHub.Mark, "Start with the duty point, and the price.");

        var again = await desk.InviteAsync(post, TestHub.Mark, "ANNA@customer.test");
        Assert.True(again.Value.Waits);
        Assert.Contains("has not answered yet", (await desk.ApproveAsync(post)).Error.Message, StringComparison.Ordinal);

        Assert.Empty((await desk.Hub.DoAsync((StopWaiting s) => s.HandleAsync(post, again.Value.Id, TestHub.Mark, default))).Errors);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.EditAsync(post, TestHub.Mark, "Start with the duty point.");
        Assert.False((await desk.InviteAsync(post, TestHub.Mark)).Value.Waits);
        Assert.Empty((await desk.ApproveAsync(post)).Errors);
    }

    [Fact]
    public async Task Codes_whose_mail_did_not_go_out_count_for_nothing_and_end_no_earlier_code()
    {
        var mail = new BrokenMail();
        await using var desk = await GuestDesk.StartAsync(mail.Use);
        var link = await desk.LinkAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Sara);
        var code = (await desk.AskAsync(link, true)).Value;
        mail.IsBroken = true;
        for (var i = 0; i < 6; i++)
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(10));
            Assert.Equal("guest.code-not-sent", (await desk.AskAsync(link, true)).Error.Code);
        }

        mail.IsBroken = false;
        Assert.Empty((await desk.DecideAsync(link, code, await desk.LastCodeAsync())).Errors);
        Assert.Empty((await desk.AskAsync(link, true)).Errors);
    }

    [Fact]
    public async Task Nobody_waits_for_a_guest_who_was_let_go()
    {
        await using var desk = await GuestDesk.StartAsync();
        var (post, other) = (await desk.InReviewAsync(TestHub.Sara), await desk.InReviewAsync(TestHub.Sara));
        await desk.LinkAsync(post, TestHub.Sara, waits: true);
        await desk.LinkAsync(other, TestHub.Sara, waits: true);
        var invitations = await desk.AllAsync<Invitation>();
        desk.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Contains("before the link expired", (await desk.ApproveAsync(post)).Error.Message, StringComparison.Ordinal);

        Assert.Equal("access.not-there", (await desk.Hub.DoAsync((StopWaiting s) => s.HandleAsync(post, invitations.Single(i => i.PostId == other).Id, TestHub.Sara, default))).Error.Code);
        Assert.Empty((await desk.Hub.DoAsync((StopWaiting s) => s.HandleAsync(post, invitations.Single(i => i.PostId == post).Id, TestHub.Sara, default))).Errors);
        Assert.Empty((await desk.Hub.DoAsync((RevokeInvitation r) => r.HandleAsync(other, invitations.Single(i => i.PostId == other).Id, TestHub.Sara, default))).Errors);

        Assert.Empty((await desk.ApproveAsync(post)).Errors);
        Assert.Empty((await desk.ApproveAsync(other)).Errors);
    }
}
