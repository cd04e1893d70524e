using System.Net;
using System.Net.Http.Headers;
using System.Text;
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
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "refuse@customer.test", "m2", "Authentication-Results: mx; spf=fail; dkim=none\r\n"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "refuse@customer.test", "m3", "Auto-Submitted: auto-replied\r\n"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"refused\"}", await PostAsync(Mime(sent, "refuse@customer.test, mallory@elsewhere.test", "m4"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"taken\"}", await PostAsync(Mime(sent, "REFUSE@customer.test", "m5", "Authentication-Results: mx; spf=fail; dkim=pass; dmarc=pass\r\n"), "message/rfc822"));
        Assert.Equal("{\"outcome\":\"stray\"}", await PostAsync(Mime(null, "refuse@customer.test", "m6"), "message/rfc822"));

        Assert.Single(await web.DoAsync((HubDbContext db) => db.Set<Comment>().Where(c => c.GuestKey == invitation.Id).ToListAsync()));
        var page = (await GuestsWeb.PageAsync(await web.AsAsync("mark"), $"/hub/posts/{DemoPosts.Id(28)}/guests")).Body!.TextContent;
        Assert.Contains("A mail from mallory@elsewhere.test was not taken", page, StringComparison.Ordinal);
        Assert.Contains("Only refuse@customer.test answers this invitation.", page, StringComparison.Ordinal);
        Assert.Contains("spf=fail dkim=none", page, StringComparison.Ordinal);
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
    public async Task What_is_no_mail_or_comes_without_the_secret_is_refused(string path, string body, string type, HttpStatusCode status)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);

        Assert.Equal(status, (await web.Nobody().PostAsync(path, content)).StatusCode);
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
