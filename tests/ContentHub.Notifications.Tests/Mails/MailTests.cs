using System.Text.RegularExpressions;
using ContentHub.Accounts.Mails;
using ContentHub.Kernel.Results;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Mails;
using ContentHub.Notifications.Matters;
using ContentHub.Notifications.Sendings;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Notifications.Tests.Mails;

public sealed class MailTests
{
    private static readonly TimeSpan Gathered = Gather.Pause + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Several_comments_within_minutes_are_one_mail_with_words_links_and_a_thread()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        var id = await desk.DraftAsync(TestHub.Sara, "Pumps & <script>");
        var thread = await desk.CommentAsync(id, TestHub.Mark, "Who says so?\nI do not know.");
        await desk.DrainAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.CommentAsync(id, TestHub.Lena, "Grüße 👋 <b>bold</b>");
        await desk.DrainAsync();
        await desk.SendAsync();
        Assert.Empty(sink.Mails);
        desk.Clock.Advance(Gathered);

        await desk.SendAsync();
        await desk.SendAsync();

        var mail = Assert.Single(sink.Mails);
        var told = (await desk.UnreadAsync(TestHub.Sara)).Select(r => r.Told).ToList();
        Assert.Equal("RCPT TO:<sara@example.com>", mail.To);
        Assert.Equal("Pumps & <script>: 2 things happened", mail.Headers["Subject"]);
        Assert.Equal(($"<post-{id:N}@example.com>", $"<post-{id:N}@example.com>"), (mail.Headers["References"], mail.Headers["In-Reply-To"]));
        Assert.Equal($"<{told[0].SendingId:N}@example.com>", mail.Headers["Message-ID"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Contains("Hello Sara Sellers,", mail.Text, StringComparison.Ordinal);
        Assert.Contains("- Mark Winter commented\r\n  > Who says so?\r\n  > I do not know.", mail.Text, StringComparison.Ordinal);
        Assert.All(told, n => Assert.Contains($"http://localhost:5080/hub/notifications/{n.Id}", mail.Text, StringComparison.Ordinal));
        Assert.Contains("<h2>Pumps &amp; &lt;script&gt;</h2>", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, thread);
    }

    [Fact]
    public async Task What_was_read_in_the_app_meanwhile_or_is_settled_is_not_mailed()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        var id = await desk.InReviewAsync(TestHub.Sara);
        await desk.DrainAsync();
        var called = Assert.Single(await desk.UnreadAsync(TestHub.Mark)).Told;
        await desk.Hub.DoAsync((MarkRead m) => m.OneAsync(called.Id, true, TestHub.Mark, default));
        await desk.ApproveAsync(id, TestHub.Mark);
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();

        Assert.Equal(["RCPT TO:<sara@example.com>"], sink.Mails.Select(m => m.To)); // approved; neither Mark nor Ada is called any more
        Assert.Equal(2, await desk.Hub.DataAsync(db => db.Set<Sending>().CountAsync(s => s.State == SendingState.Dropped)));
    }

    [Fact]
    public async Task Who_lost_access_or_left_gets_no_mail_of_what_they_were_told_before()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        var id = await desk.DraftAsync(TestHub.Sara, "A secret title");
        await desk.CommentAsync(id, TestHub.Sara, "See @Lena Vogt and @Nora Leitner");
        await desk.DrainAsync();
        await desk.StripAsync(TestHub.Lena);
        await desk.Hub.DoAsync<ContentHub.Data.HubDbContext>(db => db.Set<ContentHub.Accounts.People.AppUser>().Where(u => u.Id == TestHub.Nora.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DeactivatedAt, desk.Clock.GetUtcNow())));
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();

        Assert.Empty(sink.Mails);
        Assert.Equal(2, await desk.Hub.DataAsync(db => db.Set<Sending>().CountAsync(s => s.State == SendingState.Dropped)));
    }

    [Fact]
    public async Task A_server_that_refuses_is_tried_again_for_hours_under_the_same_message_id_and_the_person_reads_why()
    {
        await using var sink = new SmtpSink { AnswerToRecipient = "451 4.7.1 come back later" };
        await using var desk = await StartAsync(sink);
        await desk.ChooseAsync(TestHub.Sara, c => c.Quiet = false);
        await desk.CommentAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Mark, "Why?");
        await desk.DrainAsync();
        for (var i = 0; i < 20; i++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(1));
            await desk.SendAsync();
        }

        var given = await desk.Hub.DataAsync(db => db.Set<Sending>().SingleAsync());
        Assert.Equal((SendingState.GivenUp, Sending.MostAttempts, null), (given.State, given.Attempts, given.WakeAt));
        Assert.Contains("come back later", (await desk.Hub.DoAsync((ReadChoices r) => r.OfAsync(TestHub.Sara.Id, default))).Trouble, StringComparison.Ordinal);

        sink.AnswerToRecipient = "250 ok";
        await desk.CommentAsync(await desk.DraftAsync(TestHub.Sara, "Other"), TestHub.Mark, "Why?");
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();
        Assert.Single(sink.Mails);
        Assert.Equal("", (await desk.Hub.DoAsync((ReadChoices r) => r.OfAsync(TestHub.Sara.Id, default))).Trouble);
    }

    [Fact]
    public async Task Two_instances_send_each_of_many_mails_once()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        for (var i = 0; i < 30; i++)
        {
            await desk.CommentAsync(await desk.DraftAsync(TestHub.Sara, $"Post {i}"), TestHub.Mark, "Why?");
        }

        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        var second = desk.Hub.SecondNode();
        await Task.WhenAll(Task.Run(() => desk.SendAsync()), Task.Run(() => desk.SendAsync(second)));

        Assert.Equal((30, 30), (sink.Mails.Count, sink.Mails.Select(m => m.Headers["Message-ID"]).Distinct().Count()));
    }

    [Fact]
    public async Task A_sending_that_an_instance_left_behind_comes_back_after_its_lease()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        await desk.CommentAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Mark, "Why?");
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.Hub.DoAsync((Claims c) => c.TakeAsync("died", default));
        await desk.SendAsync();
        Assert.Empty(sink.Mails);

        // Meanwhile somebody says more: it does not join what may be gone already.
        await desk.CommentAsync((await desk.UnreadAsync(TestHub.Sara))[0].Told.DocumentId, TestHub.Mark, "And why not?");
        await desk.DrainAsync();
        desk.Clock.Advance(Claims.Lease + TimeSpan.FromSeconds(1));
        await desk.SendAsync();

        Assert.Equal(2, sink.Mails.Count);
    }

    [Fact]
    public async Task Quiet_hours_hold_mail_back_until_they_end_and_let_a_failure_through()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        desk.Clock.MoveTo(new DateTimeOffset(2026, 3, 2, 21, 0, 0, TimeSpan.Zero)); // 22:00 in Berlin
        var id = await desk.DraftAsync(TestHub.Sara);
        await desk.CommentAsync(id, TestHub.Mark, "Why?");
        await desk.DrainAsync();
        desk.Clock.Advance(TimeSpan.FromHours(8));
        await desk.SendAsync();
        Assert.Empty(sink.Mails);
        desk.Clock.MoveTo(new DateTimeOffset(2026, 3, 3, 6, 0, 1, TimeSpan.Zero)); // 07:00:01

        await desk.SendAsync();

        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task A_digest_comes_once_at_its_hour_with_everything_that_is_still_unread()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        await desk.ChooseAsync(TestHub.Sara, null, (Kind.Commented, true, MailPace.Digest));
        var (one, two) = (await desk.DraftAsync(TestHub.Sara, "One"), await desk.DraftAsync(TestHub.Sara, "Two"));
        await desk.CommentAsync(one, TestHub.Mark, "Why?");
        await desk.CommentAsync(two, TestHub.Mark, "How?");
        await desk.DrainAsync();
        desk.Clock.MoveTo(new DateTimeOffset(2026, 3, 3, 6, 59, 0, TimeSpan.Zero));
        await desk.SendAsync();
        Assert.Empty(sink.Mails);
        desk.Clock.MoveTo(new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero)); // 08:00 in Berlin

        await desk.SendAsync();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.SendAsync();

        var digest = Assert.Single(sink.Mails);
        Assert.EndsWith(": 2 things since your last digest", digest.Headers["Subject"], StringComparison.Ordinal);
        Assert.True(digest.Text.Contains("One", StringComparison.Ordinal) && digest.Text.Contains("Two", StringComparison.Ordinal));
        Assert.False(digest.Headers.ContainsKey("References"));
    }

    [Fact]
    public async Task Mail_to_demo_people_stays_on_this_machine()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink, "demo.test");
        await desk.CommentAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Mark, "Why?");
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();

        Assert.Empty(sink.Mails);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(desk.Hub.Folder, "mail")));
        Assert.Contains("List-Unsubscribe:", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_of_a_mail_ends_mail_for_its_person_and_a_forged_one_for_nobody()
    {
        await using var sink = new SmtpSink();
        await using var desk = await StartAsync(sink);
        await desk.CommentAsync(await desk.DraftAsync(TestHub.Sara), TestHub.Mark, "Why?");
        await desk.DrainAsync();
        desk.Clock.Advance(Gathered);
        await desk.SendAsync();
        var token = Regex.Match(sink.Mails[0].Headers["List-Unsubscribe"], "for=([^>]+)>").Groups[1].Value;

        var person = await desk.Hub.DoAsync((UnsubscribeLinks l) => Task.FromResult(l.PersonOf(token)));
        await desk.Hub.DoAsync<StopMail>(s => s.HandleAsync(person!.Value, Kernel.People.Actor.Visitor, default));
        var mine = await desk.Hub.DoAsync((ReadChoices r) => r.OfAsync(TestHub.Sara.Id, default));

        Assert.Equal(TestHub.Sara.Id, person);
        Assert.False(mine.WantsMail);
        Assert.True(mine.For(Kind.Mentioned).App);
        Assert.Null(await desk.Hub.DoAsync((UnsubscribeLinks l) => Task.FromResult(l.PersonOf(token[..^2] + "xx"))));
        Assert.Null(await desk.Hub.DoAsync((UnsubscribeLinks l) => Task.FromResult(l.PersonOf("<script>"))));
    }

    private static async Task<Desk> StartAsync(SmtpSink sink, string domain = "example.com")
    {
        var desk = await Desk.StartAsync();
        await desk.LiveAtAsync(domain);
        var server = new MailInput("127.0.0.1", sink.Port, MailEncryption.None, "", null, "hub@example.com", "Northwind", 0);
        Assert.True((await desk.Hub.DoAsync<SaveMail, Result>(s => s.HandleAsync(server, TestHub.Ada, default))).Succeeded);
        return desk;
    }
}
