using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ContentHub.Accounts.Audits;
using ContentHub.Data;
using ContentHub.Guests.Invitations;
using ContentHub.Guests.Tests.Pages;
using ContentHub.Posts.Comments;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Guests.Tests.Answers;

/// <summary>The webhook, with mails as the services' documentation has them.</summary>
public sealed class AnswerTests(GuestsWeb web) : IClassFixture<GuestsWeb>
{
    private const string Door = "/api/v1/mail/inbound/" + GuestsWeb.WebhookSecret;

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Answers", "Samples");

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task An_answer_in_any_common_form_becomes_a_comment_once(string sample)
    {
        var (invitation, sent) = await InviteAsync($"{Path.GetFileNameWithoutExtension(sample)}@customer.test");
        var (body, type) = await FilledAsync(sample, invitation, sent);

        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(body, type));
        Assert.Equal("{\"outcome\":\"known\"}", await PostAsync(body, type));

        var comment = await web.DoAsync((HubDbContext db) => db.Set<Comment>().SingleAsync(c => c.GuestKey == invitation.Id));
        Assert.Equal(("The second figure is too high: 12 % would be right. 😀", "Anna Berg", $"revision {invitation.Revision}"), (comment.Text, comment.GuestName, comment.Edition));
    }

    [Fact]
    public async Task A_mail_from_somebody_else_a_forged_one_and_an_absence_note_are_not_taken_and_the_staff_see_it()
    {
        var (invitation, sent) = await InviteAsync("refuse@customer.test");

        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "mallory@elsewhere.test", "m1"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "refuse@customer.test", "m2", "Authentication-Results: mx.northwind.test; spf=fail; dkim=none\r\n"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "refuse@customer.test", "m3", "Auto-Submitted: auto-replied\r\n"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "refuse@customer.test, mallory@elsewhere.test", "m4"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Mime(sent, "REFUSE@customer.test", "m5", "Authentication-Results: mx.northwind.test; spf=fail; dkim=pass; dmarc=pass\r\n"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"stray\"}", await PostAsync(Mime(null, "refuse@customer.test", "m6"), "message/rfc822"));

        Assert.Single(await web.DoAsync((HubDbContext db) => db.Set<Comment>().Where(c => c.GuestKey == invitation.Id).ToListAsync()));
        var page = (await GuestsWeb.PageAsync(await web.AsAsync("mark"), $"/hub/posts/{DemoPosts.Id(28)}/guests")).Body!.TextContent;
        Assert.Contains("A mail from mallory@elsewhere.test was not taken", page, StringComparison.Ordinal);
        Assert.Contains("Only refuse@customer.test answers this invitation.", page, StringComparison.Ordinal);
        Assert.Contains("spf=fail dkim=none", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_whose_sender_says_of_itself_that_it_is_genuine_is_judged_by_the_own_server()
    {
        var (_, sent) = await InviteAsync("self@customer.test");

        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(
            Mime(sent, "self@customer.test", "s1", "Authentication-Results: mx.northwind.test; spf=fail\r\nX-Hop: 1\r\nAuthentication-Results: mx.northwind.test; dkim=pass header.d=customer.test; dmarc=pass\r\n"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Mime(sent, "self@customer.test", "s2", "Authentication-Results: mx.customer.test; spf=fail; dmarc=fail\r\n"), "message/rfc822"));
        Assert.Equal("", (await web.DoAsync((HubDbContext db) => db.Set<AnswerMail>().SingleAsync(m => m.MessageId == "s2@mailer.customer.test"))).Proof);
    }

    [Fact]
    public async Task Words_between_the_lines_of_our_own_mail_become_a_comment_without_the_link()
    {
        var (invitation, sent) = await InviteAsync("below@customer.test");
        Assert.DoesNotContain(await web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Id == invitation.Id).Select(i => i.LinkHash).SingleAsync()), sent.Text, StringComparison.Ordinal);
        var quoted = sent.Text.Replace("/guest/…", $"/guest/{new string('a', 43)}", StringComparison.Ordinal).Replace("\n\nYou need", "\n\nThe link opens on no phone.\n\nYou need", StringComparison.Ordinal);

        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Mime(sent, "below@customer.test", "o1", text: $"See below.\r\n\r\nFrom: Mark <mark@demo.test>\r\nSent: Monday\r\nTo: Anna\r\nSubject: Look\r\n\r\n{quoted}"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Mime(sent, "below@customer.test", "o2", text: $"Only this.\r\n\r\nFrom: Mark <mark@demo.test>\r\nSent: Monday\r\nTo: Anna\r\nSubject: Look\r\n\r\n{sent.Text}"), "message/rfc822"));

        var said = await web.DoAsync((HubDbContext db) => db.Set<Comment>().Where(c => c.GuestKey == invitation.Id).OrderBy(c => c.Id).Select(c => c.Text).ToListAsync());
        Assert.StartsWith("See below.", said[0], StringComparison.Ordinal);
        Assert.Contains("\nThe link opens on no phone.\n", said[0], StringComparison.Ordinal);
        Assert.Contains("> You need no account.", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain(new string('a', 43), said[0], StringComparison.Ordinal);
        Assert.Equal("Only this.", said[1]);
    }

    [Fact]
    public async Task Words_that_could_not_be_taken_are_kept_for_who_may_invite()
    {
        var (invitation, sent) = await InviteAsync("aside@customer.test");
        await web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Id == invitation.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, DateTimeOffset.UnixEpoch)));

        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "aside@customer.test", "a1", text: "Too late, but 12 % is <b>wrong</b>."), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "colleague@customer.test", "a2", text: "Anna asked me to say: fine."), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "aside@customer.test", "a3", "Auto-Submitted: auto-replied\r\n", text: "I am away."), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "aside@customer.test", "a4", text: new string('x', 50_000)), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"stray\"}", await PostAsync(Mime(null, "aside@customer.test", "a5", text: "Words without an invitation."), "message/rfc822"));

        var kept = await web.DoAsync((HubDbContext db) => db.Set<AnswerMail>().Where(m => m.InvitationId == invitation.Id).OrderBy(m => m.MessageId).ToListAsync());
        Assert.Equal(["Too late, but 12 % is <b>wrong</b>.", "Anna asked me to say: fine.", "I am away.", new string('x', AnswerMail.LongestWords)], kept.Select(m => m.Words));
        var page = (await GuestsWeb.PageAsync(await web.AsAsync("mark"), $"/hub/posts/{DemoPosts.Id(28)}/guests")).Body!.TextContent;
        Assert.Contains("Too late, but 12 % is <b>wrong</b>.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Words without an invitation", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_invitation_takes_no_answers_and_a_long_one_becomes_several_comments()
    {
        var (invitation, sent) = await InviteAsync("long@customer.test");

        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Mime(sent, "long@customer.test", "l1", text: string.Concat(Enumerable.Repeat("wörd ", 1600))), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "long@customer.test", "l2", text: new string('x', 30_000)), "message/rfc822"));
        await web.DoAsync((HubDbContext db) => db.Set<Invitation>().Where(i => i.Id == invitation.Id).ExecuteUpdateAsync(s => s.SetProperty(i => i.RevokedAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "long@customer.test", "l3"), "message/rfc822"));

        Assert.Equal(3, await web.DoAsync((HubDbContext db) => db.Set<Comment>().CountAsync(c => c.GuestKey == invitation.Id)));
    }

    [Theory]
    [InlineData("/api/v1/mail/inbound/wrong", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/mail/inbound", "{}", "application/json", HttpStatusCode.NotFound)]
    [InlineData(Door, "{", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "[1,2]", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "{\"from\":\"\",\"headers\":7}", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "", "message/rfc822", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "not a mail", "message/rfc822", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "a=b", "application/x-www-form-urlencoded", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "x", "multipart/form-data", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "{\"from\":\"a@customer.test\",\"text\":\"\\ud800\"}", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "{\"from\":\"a@customer.test\",\"headers\":{\"\\ud800\":\"x\"}}", "application/json", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "--b\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\na", "multipart/form-data; boundary=b", HttpStatusCode.UnprocessableEntity)]
    [InlineData(Door, "from=a%40customer.test&message-headers=%5Bnull%5D", "application/x-www-form-urlencoded", HttpStatusCode.OK)]
    [InlineData(Door, "from=a%40customer.test&message-headers=%5B%5B%22Message-Id%22%2Cnull%5D%2C%5Bnull%2C%22x%22%5D%5D", "application/x-www-form-urlencoded", HttpStatusCode.OK)]
    public async Task What_is_no_mail_or_comes_without_the_secret_is_refused(string path, string body, string type, HttpStatusCode status)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        Assert.Equal(status, (await web.Nobody().PostAsync(path, content)).StatusCode);
    }

    [Fact]
    public async Task A_message_id_with_a_control_character_is_taken_without_it()
    {
        var (invitation, sent) = await InviteAsync("control@customer.test");

        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(
            $$"""{"From":"control@customer.test","TextBody":"Fine.","Headers":[{"Name":"Message-ID","Value":"<one\u0000two@customer.test>"},{"Name":"In-Reply-To","Value":"<{{sent.MessageId}}>"}]}""", "application/json"));

        Assert.Equal("onetwo@customer.test", (await web.DoAsync((HubDbContext db) => db.Set<AnswerMail>().SingleAsync(m => m.InvitationId == invitation.Id))).MessageId);
        Assert.Single(await web.DoAsync((HubDbContext db) => db.Set<AuditEntry>().Where(e => e.ActorName == "Anna Berg (guest)" && e.From == "mail onetwo@customer.test").ToListAsync()));
    }

    [Fact]
    public async Task The_same_words_without_a_message_id_are_two_answers_when_they_answer_two_mails()
    {
        var (one, sent) = await InviteAsync("twice1@customer.test");
        var (_, other) = await InviteAsync("twice2@customer.test");
        string Yes(SentMail to, string date) => $$"""{"From":"twice1@customer.test","TextBody":"Yes","Headers":[{"Name":"In-Reply-To","Value":"<{{to.MessageId}}>"},{"Name":"Date","Value":"{{date}}"}]}""";

        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Yes(sent, "Mon, 2 Mar 2026 10:00:00 +0100"), "application/json"));
        Assert.Equal("{\"outcome\":\"known\"}", await PostAsync(Yes(sent, "Mon, 2 Mar 2026 10:00:00 +0100"), "application/json"));
        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Yes(sent, "Tue, 3 Mar 2026 10:00:00 +0100"), "application/json"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Yes(other, "Mon, 2 Mar 2026 10:00:00 +0100"), "application/json"));
        Assert.Equal(2, await web.DoAsync((HubDbContext db) => db.Set<Comment>().CountAsync(c => c.GuestKey == one.Id)));
    }

    [Theory]
    [InlineData("message/rfc822")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_mail_of_ten_megabytes_is_taken_one_of_thirty_is_not(string type)
    {
        var name = $"large{type.Length}";
        var (_, sent) = await InviteAsync($"{name}@customer.test");
        string Mail(int megabytes) => $"From: {name}@customer.test\r\nMessage-ID: <{name}.{megabytes}@customer.test>\r\nIn-Reply-To: <{sent.MessageId}>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n"
            + "--part\r\nContent-Type: text/plain\r\n\r\nSee the plan.\r\n--part\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + string.Concat(Enumerable.Repeat($"{new string('x', 62)}\r\n", megabytes * 1024 * 16)) + "--part--\r\n";
        string Body(int megabytes) => type == "message/rfc822" ? Mail(megabytes) : $"email={WebUtility.UrlEncode(Mail(megabytes))}";

        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Body(10), type));
        Assert.Contains("A request has at most 25 MB.", await PostAsync(Body(30), type), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_may_come_as_a_password()
    {
        var (_, sent) = await InviteAsync("basic@customer.test");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/mail/inbound") { Content = new StringContent(Mime(sent, "basic@customer.test", "b1"), Encoding.UTF8) };
        request.Content.Headers.ContentType = new("message/rfc822");
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"mail:{GuestsWeb.WebhookSecret}")));

        Assert.Equal("{\"outcome\":\"taken\"}", await (await web.Nobody().SendAsync(request)).Content.ReadAsStringAsync());
    }

    private static string Mime(SentMail? sent, string from, string id, string more = "", string text = "The second figure is too high.") =>
        $"From: {from}\r\nTo: replies@northwind.test\r\nSubject: Re: Please look\r\nMessage-ID: <{id}@mailer.customer.test>\r\nIn-Reply-To: <{sent?.MessageId ?? "nobody@localhost"}>\r\n{more}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n";

    private async Task<(Invitation, SentMail)> InviteAsync(string email)
    {
        await web.LinkAsync(DemoPosts.Id(28), TestHub.Mark with { Id = Guid.CreateVersion7() }, email);
        var invitation = await web.DoAsync((HubDbContext db) => db.Set<Invitation>().AsNoTracking().SingleAsync(i => i.Email == email));
        return (invitation, await web.DoAsync((HubDbContext db) => db.Set<SentMail>().AsNoTracking().FirstAsync(m => m.InvitationId == invitation.Id)));
    }

    private async Task<string> PostAsync(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await (await web.Nobody().PostAsync(Door, content)).Content.ReadAsStringAsync();
    }

    private static async Task<(string Body, string Type)> FilledAsync(string sample, Invitation invitation, SentMail sent)
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(Folder, sample)))
            .Replace("EMAIL", invitation.Email, StringComparison.Ordinal).Replace("REPLY", $"replies+{invitation.ReplyKey}@northwind.test", StringComparison.Ordinal)
            .Replace("KEY", invitation.ReplyKey, StringComparison.Ordinal).Replace("ANSWERED", sent.MessageId, StringComparison.Ordinal);
        return Path.GetExtension(sample) switch
        {
            ".eml" => (text.ReplaceLineEndings("\r\n"), "message/rfc822"),
            ".form" => (string.Join('&', text.Split("\n=====\n").Select(f => f.Split(" = ", 2)).Select(f => $"{WebUtility.UrlEncode(f[0].Trim())}={WebUtility.UrlEncode(f[1])}")), "application/x-www-form-urlencoded"),
            _ => (text, "application/json"),
        };
    }
}
