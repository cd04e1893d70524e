using ContentHub.Guests.Answers;
using ContentHub.Guests.Invitations;
using ContentHub.Posts.Comments;
using ContentHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContentHub.Guests.Tests.Answers;

public sealed class MaildirTests
{
    [Fact]
    public async Task A_mail_that_is_delivered_becomes_a_comment_and_is_kept_as_seen_a_broken_one_is_set_aside()
    {
        var folder = Directory.CreateTempSubdirectory("contenthub-maildir-").FullName;
        try
        {
            var log = new CaughtLog();
            await using var desk = await GuestDesk.StartAsync(services => services.AddLogging(l => l.AddProvider(log)), ("Mail:Inbound:Maildir", folder), ("Mail:Inbound:Address", "replies@northwind.test"));
            var post = await desk.DraftAsync(TestHub.Sara);
            await desk.LinkAsync(post, TestHub.Sara);
            var invitation = Assert.Single(await desk.AllAsync<Invitation>());
            Assert.Contains($"Reply-To: <replies+{invitation.ReplyKey}@northwind.test>", await desk.LastMailAsync(GuestDesk.Anna), StringComparison.Ordinal);
            Directory.CreateDirectory(Path.Combine(folder, "new"));
            await DropAsync(folder, "1.a.host", $"From: Anna <{GuestDesk.Anna}>\r\nTo: replies+{invitation.ReplyKey}@northwind.test\r\nMessage-ID: <1@customer.test>\r\n\r\nTwo pumps, not three.\r\n");
            await DropAsync(folder, "2.b.host", $"From: Anna <{GuestDesk.Anna}>\r\nTo: replies@northwind.test\r\nMessage-ID: <2@customer.test>\r\n\r\nTo whom?\r\n");
            await DropAsync(folder, "3.c.host", "\0\0\0 no mail");

            await desk.Hub.DoAsync<TakeMaildir>(t => t.RunAsync(default));
            await DropAsync(folder, "4.d.host", $"From: Anna <{GuestDesk.Anna}>\r\nTo: replies+{invitation.ReplyKey}@northwind.test\r\nMessage-ID: <1@customer.test>\r\n\r\nTwo pumps, not three.\r\n");
            await desk.Hub.DoAsync<TakeMaildir>(t => t.RunAsync(default));

            Assert.Equal("Two pumps, not three.", Assert.Single(await desk.AllAsync<Comment>()).Text);
            Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "new")));
            Assert.Equal(["1.a.host:2,S", "2.b.host:2,", "4.d.host:2,S"], Directory.EnumerateFiles(Path.Combine(folder, "cur")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal(["3.c.host"], Directory.EnumerateFiles(Path.Combine(folder, "broken")).Select(Path.GetFileName));
            Assert.Contains(log.Lines, l => l.Contains("3.c.host", StringComparison.Ordinal) && l.Contains("set aside in broken/", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task DropAsync(string folder, string name, string mail) => File.WriteAllTextAsync(Path.Combine(folder, "new", name), mail);
}
