using ContentHub.Accounts.Audits;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Invites;
using ContentHub.Kernel.Modules;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Revisions;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Tests.Invites;

public sealed class InviteTests
{
    [Fact]
    public async Task An_invitation_cuts_the_saved_text_and_mails_a_link_to_exactly_that_revision()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);

        var invited = await desk.InviteAsync(post, TestHub.Sara, words: "Please check the figures.");

        Assert.Empty(invited.Errors);
        var revision = await desk.Hub.DataAsync(db => db.Set<Revision>().SingleAsync(r => r.PostId == post));
        Assert.Equal((1, CutReason.ForGuest, revision.Hash), (revision.Number, revision.Reason, invited.Value.Hash));
        var mail = await desk.LastMailAsync(GuestDesk.Anna);
        Assert.Contains("Sara Sellers of Northwind Pumps GmbH asks you to look at “Choosing a pump”", mail, StringComparison.Ordinal);
        Assert.Contains("Please check the figures.", mail, StringComparison.Ordinal);
        Assert.Contains($"Message-ID: <{Assert.Single(await desk.AllAsync<SentMail>()).MessageId}>", mail, StringComparison.Ordinal);
        Assert.Contains("Reply-To: <sara@demo.test>", mail, StringComparison.Ordinal);
        Assert.Equal(GuestState.Sent, (await desk.RowAsync(post)).State);
    }

    [Fact]
    public async Task Only_the_hash_of_the_link_is_kept_anywhere()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var link = await desk.LinkAsync(post, TestHub.Sara);

        var invitation = Assert.Single(await desk.AllAsync<Invitation>());
        Assert.Equal(Secret.HashOf(link), invitation.LinkHash);
        Assert.DoesNotContain(await desk.AllAsync<AuditEntry>(), e => $"{e.Before}{e.After}{e.SubjectTitle}".Contains(link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_address_is_not_asked_twice_about_the_same_words()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        await desk.LinkAsync(post, TestHub.Sara);

        Assert.Equal("guest.invited-already", (await desk.InviteAsync(post, TestHub.Sara, "ANNA@customer.test")).Error.Code);
        await desk.EditAsync(post, TestHub.Sara, "Other words.");
        Assert.Equal(2, (await desk.InviteAsync(post, TestHub.Sara, "ANNA@customer.test")).Value.Revision);
    }

    [Theory]
    [InlineData("", "Anna", 14, "guest.address-invalid")]
    [InlineData("anna@customer.test\r\nBcc: all@customer.test", "Anna", 14, "guest.address-invalid")]
    [InlineData("Anna <anna@customer.test>", "Anna", 14, "guest.address-invalid")]
    [InlineData("anna@customer.test", " \u0000\u0007 ", 14, "guest.name-out-of-range")]
    [InlineData("anna@customer.test", "Anna", 0, "guest.days-out-of-range")]
    [InlineData("anna@customer.test", "Anna", 91, "guest.days-out-of-range")]
    public async Task What_cannot_be_sent_is_refused_by_name(string email, string name, int days, string code)
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);

        Assert.Equal(code, (await desk.InviteAsync(post, TestHub.Sara, email, days: days, name: name)).Error.Code);
        Assert.Empty(await desk.AllAsync<Revision>());
    }

    [Theory]
    [InlineData("😀 Anna 👩🏽‍🔬 Berg")]
    [InlineData("مريم \u202eالسيد")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Any_name_is_a_name(string name)
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);

        Assert.Equal(name, (await desk.InviteAsync(post, TestHub.Sara, name: name)).Value.Name);
    }

    [Fact]
    public async Task Who_may_not_show_the_post_is_told_so_or_hears_nothing_of_it()
    {
        await using var desk = await GuestDesk.StartAsync();
        var draft = await desk.DraftAsync(TestHub.Sara);
        var inReview = await desk.InReviewAsync(TestHub.Sara);

        Assert.Equal("access.not-there", (await desk.InviteAsync(draft, TestHub.Samir)).Error.Code);
        Assert.Equal("access.not-yours", (await desk.InviteAsync(inReview, TestHub.Lena)).Error.Code);
        Assert.Equal("access.not-yours", (await desk.InviteAsync(draft, TestHub.Nora)).Error.Code);
        var lenaInvites = TestHub.Lena with { Permissions = TestHub.Lena.Permissions.Append("guests.invite").ToHashSet() };
        Assert.Equal("guest.not-your-post", (await desk.InviteAsync(inReview, lenaInvites)).Error.Code);
        Assert.Empty((await desk.InviteAsync(inReview, TestHub.Mark)).Errors);
    }

    [Fact]
    public async Task An_empty_post_or_one_in_the_trash_is_shown_to_nobody()
    {
        await using var desk = await GuestDesk.StartAsync();
        var empty = await desk.DraftAsync(TestHub.Sara, body: "  ");
        var thrown = await desk.DraftAsync(TestHub.Sara);
        await desk.TrashAsync(thrown);

        Assert.Equal("post.body-missing", (await desk.InviteAsync(empty, TestHub.Sara)).Error.Code);
        Assert.Equal("post.in-trash", (await desk.InviteAsync(thrown, TestHub.Sara)).Error.Code);
    }

    [Fact]
    public async Task Sending_again_makes_a_new_link_and_ends_the_old_one()
    {
        await using var desk = await GuestDesk.StartAsync();
        var post = await desk.DraftAsync(TestHub.Sara);
        var first = await desk.LinkAsync(post, TestHub.Sara);
        var invitation = Assert.Single(await desk.AllAsync<Invitation>());
        desk.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty((await desk.Hub.DoAsync((SendAgain s) => s.HandleAsync(post, invitation.Id, GuestDesk.Path, TestHub.Sara, default))).Errors);

        Assert.Equal("guest.link-unknown", (await desk.OpenAsync(first)).Error.Code);
        Assert.Empty((await desk.OpenAsync(await desk.LastLinkAsync())).Errors);
    }

    [Fact]
    public async Task A_link_that_could_not_be_sent_again_goes_on_working()
    {
        var mail = new BrokenMail();
        await using var desk = await GuestDesk.StartAsync(mail.Use);
        var post = await desk.DraftAsync(TestHub.Sara);
        var first = await desk.LinkAsync(post, TestHub.Sara);
        var invitation = Assert.Single(await desk.AllAsync<Invitation>());
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        mail.IsBroken = true;

        var again = await desk.Hub.DoAsync((SendAgain s) => s.HandleAsync(post, invitation.Id, GuestDesk.Path, TestHub.Sara, default));
        Assert.Contains("out of order", again.Value.MailTrouble, StringComparison.Ordinal);
        Assert.Empty((await desk.OpenAsync(first)).Errors);
        Assert.DoesNotContain(await desk.AllAsync<AuditEntry>(), e => e.Action == "guest.sent-again");

        mail.IsBroken = false;
        Assert.Equal("", (await desk.Hub.DoAsync((SendAgain s) => s.HandleAsync(post, invitation.Id, GuestDesk.Path, TestHub.Sara, default))).Value.MailTrouble);
        Assert.Equal("guest.link-unknown", (await desk.OpenAsync(first)).Error.Code);
        Assert.Empty((await desk.OpenAsync(await desk.LastLinkAsync())).Errors);
        Assert.Contains("\"LinkCounts\":true", Assert.Single(await desk.AllAsync<AuditEntry>(), e => e.Action == "guest.sent-again").After, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_mail_that_went_out_while_somebody_revoked_is_on_record_as_one_whose_link_does_not_count()
    {
        var mail = new BrokenMail();
        await using var desk = await GuestDesk.StartAsync(mail.Use);
        var post = await desk.DraftAsync(TestHub.Sara);
        await desk.LinkAsync(post, TestHub.Sara);
        var invitation = Assert.Single(await desk.AllAsync<Invitation>());
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        mail.Meanwhile = () => desk.Hub.DoAsync((RevokeInvitation r) => r.HandleAsync(post, invitation.Id, TestHub.Mark, default));

        Assert.Equal("access.someone-was-faster", (await desk.Hub.DoAsync((SendAgain s) => s.HandleAsync(post, invitation.Id, GuestDesk.Path, TestHub.Sara, default))).Error.Code);

        Assert.Equal("guest.link-unknown", (await desk.OpenAsync(await desk.LastLinkAsync())).Error.Code);
        Assert.Contains("\"LinkCounts\":false", Assert.Single(await desk.AllAsync<AuditEntry>(), e => e.Action == "guest.sent-again").After, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_belonged_to_a_purged_post_is_forgotten_with_the_guests_name()
    {
        await using var desk = await GuestDesk.StartAsync();
        var (gone, kept) = (await desk.DraftAsync(TestHub.Sara), await desk.DraftAsync(TestHub.Sara, title: "Kept"));
        await desk.AnswerAsync(await desk.LinkAsync(gone, TestHub.Sara), agrees: true);
        await desk.LinkAsync(kept, TestHub.Sara, "ben@customer.test");
        await desk.Hub.DoAsync<HubDbContext>(db => db.Set<Post>().Where(p => p.Id == gone).ExecuteDeleteAsync());

        await desk.Hub.DoAsync<ForgetGuests>(f => ((IBackgroundUseCase)f).RunAsync(default));

        Assert.Equal("ben@customer.test", Assert.Single(await desk.AllAsync<Invitation>()).Email);
        Assert.Empty(await desk.AllAsync<GuestDecision>());
        Assert.Empty(await desk.AllAsync<GuestCode>());
    }
}
