using ContentHub.Guests.Answers;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Notifications.Inboxes;
using ContentHub.Testing;

namespace ContentHub.Guests.Tests.Answers;

public sealed class SetAsideTests
{
    [Fact]
    public async Task Who_invited_hears_of_words_that_could_not_be_taken_and_nobody_of_mails_without_words_or_without_an_invitation()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        await desk.LinkAsync(post, TestHub.Mark);
        var invitation = Assert.Single(await desk.AllAsync<Invitation>());
        Assert.Empty((await desk.Hub.DoAsync((RevokeInvitation r) => r.HandleAsync(post, invitation.Id, TestHub.Mark, default))).Errors);
        var to = $"replies+{invitation.ReplyKey}@northwind.test";

        Assert.Equal(AnswerOutcome.Stray, await TakeAsync(desk, "1", "replies@northwind.test", "Words for nobody."));
        Assert.Equal(AnswerOutcome.Refused, await TakeAsync(desk, "2", to, "> only quoted"));
        Assert.Equal(AnswerOutcome.Refused, await TakeAsync(desk, "3", to, "I am away.", ("Auto-Submitted", "auto-replied")));
        Assert.Empty(await HeardAsync(desk, TestHub.Mark));
        Assert.Equal(AnswerOutcome.Refused, await TakeAsync(desk, "4", to, "It was not\u0000 12 %."));
        Assert.Equal(AnswerOutcome.Refused, await TakeAsync(desk, "5", to, "Nor 13 %."));

        Assert.Equal(["An answer to the mail to Anna Berg (guest) was not taken: The invitation was revoked. Its words are kept under Guests"], await HeardAsync(desk, TestHub.Mark));
        Assert.Empty(await HeardAsync(desk, TestHub.Sara));
        Assert.Equal(["", "I am away.", "It was not 12 %.", "Nor 13 %."], (await desk.AllAsync<AnswerMail>()).OrderBy(m => m.MessageId).Select(m => m.Words));
    }

    [Fact]
    public async Task No_more_than_fifty_mails_of_an_invitation_are_set_aside()
    {
        await using var desk = await GuestDesk.StartAsync();
        await desk.LinkAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Sara);
        var invitation = Assert.Single(await desk.AllAsync<Invitation>());
        for (var i = 0; i < 52; i++)
        {
            Assert.Equal(AnswerOutcome.Refused, await TakeAsync(desk, $"{i}", $"replies+{invitation.ReplyKey}@northwind.test", $"Words {i}", from: "mallory@evil.test"));
        }

        Assert.Equal(50, (await desk.AllAsync<AnswerMail>()).Count);
    }

    private static Task<AnswerOutcome> TakeAsync(GuestDesk desk, string id, string to, string text, (string, string)? more = null, string from = GuestDesk.Anna) =>
        desk.Hub.DoAsync((TakeAnswer t) => t.HandleAsync(new IncomingMail([("Message-ID", $"<{id}@customer.test>"), more ?? ("X-More", "")], from, [to], text), default));

    private static async Task<IReadOnlyList<string>> HeardAsync(GuestDesk desk, Kernel.People.Actor by)
    {
        await desk.Hub.DrainEventsAsync();
        return [.. (await desk.Hub.DoAsync((ReadInbox r) => r.HandleAsync(new InboxFilter(true, null), null, by, default))).Items.Select(i => i.Sentence)];
    }
}
