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

/// <summary>The webhook, with bodies of <c>multipart/form-data</c> as services send them, and as nobody should.</summary>
public sealed class MultipartTests(GuestsWeb web) : IClassFixture<GuestsWeb>
{
    private const string Door = "/api/v1/mail/inbound/" + GuestsWeb.WebhookSecret;
    private const string Said = "The second figure is too high: 12 % würde passen. 😀";
    private const string Taken = "{\"outcome\":\"taken\"}";
    private const string Refused = "{\"outcome\":\"refused\"}";

    [Theory]
    [InlineData("sendgrid", "headers=Message-ID: <mp-sendgrid@c.test>\nIn-Reply-To: <ANSWERED>\nFrom: Anna <EMAIL>", "from=Anna <EMAIL>", "to=replies@northwind.test", "envelope={\"to\":[\"REPLY\"],\"from\":\"EMAIL\"}", "charsets={\"text\":\"utf-8\"}", "SPF=pass", "dkim={@customer.test : pass}", "text=SAID")]
    [InlineData("sendgridraw", "from=Anna <EMAIL>", "envelope={\"to\":[\"REPLY\"]}", "email=From: Anna <EMAIL>\r\nTo: REPLY\r\nMessage-ID: <mp-sendgridraw@c.test>\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nSAID")]
    [InlineData("mailgun", "recipient=REPLY", "sender=EMAIL", "from=Anna <EMAIL>", "body-plain=SAID", "stripped-text=The second", "message-headers=[[\"Message-Id\",\"<mp-mailgun@c.test>\"],[\"In-Reply-To\",\"<ANSWERED>\"]]", "attachment-count=0")]
    [InlineData("mailgunraw", "recipient=REPLY", "body-mime=From: Anna <EMAIL>\r\nTo: REPLY\r\nMessage-ID: <mp-mailgunraw@c.test>\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nSAID")]
    [InlineData("cloudmailin", "headers[from]=Anna <EMAIL>", "headers[message_id]=<mp-cloudmailin@c.test>", "headers[in_reply_to]=<ANSWERED>", "headers[received][0]=by mx", "envelope[to]=REPLY", "envelope[from]=EMAIL", "envelope[spf][result]=pass", "plain=SAID", "reply_plain=The second")]
    [InlineData("cloudmailinraw", "envelope[to]=REPLY", "message=From: Anna <EMAIL>\r\nTo: REPLY\r\nMessage-ID: <mp-cloudmailinraw@c.test>\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nSAID")]
    public async Task What_services_send_in_parts_becomes_a_comment_once(string service, params string[] fields)
    {
        var (invitation, answered) = await InviteAsync(service);

        Assert.Equal(Taken, await PostAsync(Form(invitation, answered, fields)));
        Assert.Equal("{\"outcome\":\"known\"}", await PostAsync(Form(invitation, answered, fields)));
        Assert.Equal(Said, (await web.DoAsync((HubDbContext db) => db.Set<Comment>().SingleAsync(c => c.GuestKey == invitation.Id))).Text);
    }

    [Fact]
    public async Task A_service_that_found_the_sender_forged_is_believed_and_a_header_made_a_field_is_not()
    {
        var (invitation, answered) = await InviteAsync("forged");
        string[] mail = ["from=Anna <EMAIL>", "envelope={\"to\":[\"REPLY\"]}", "text=SAID"];

        Assert.Equal(Refused, await PostAsync(Form(invitation, answered, [.. mail, "SPF=fail"])));
        Assert.Equal(Refused, await PostAsync(Form(invitation, answered, [.. mail, "SPF=fail", "SPF=pass", "headers=Message-ID: <f2@c.test>"])));
        Assert.Equal(Refused, await PostAsync(Form(invitation, answered, [.. mail, "SPF=fail", "dkim={@evil.test : pass}", "headers=Message-ID: <f3@c.test>"])));
        Assert.Equal(Taken, await PostAsync(Form(invitation, answered, [.. mail, "SPF=fail", "dkim={@customer.test : pass}", "headers=Message-ID: <f4@c.test>"])));
        Assert.Equal(Taken, await PostAsync(Form(invitation, answered, ["recipient=REPLY", "from=Anna <EMAIL>", "body-plain=SAID", "SPF=pass", "message-headers=[[\"Message-Id\",\"<f5@c.test>\"]]"])));
        Assert.Equal("", (await web.DoAsync((HubDbContext db) => db.Set<AnswerMail>().SingleAsync(m => m.MessageId == "f5@c.test"))).Proof);
    }

    [Fact]
    public async Task Two_senders_are_none_and_words_that_come_twice_are_not_lost()
    {
        var (invitation, answered) = await InviteAsync("double");

        Assert.Equal(Refused, await PostAsync(Form(invitation, answered, "from=Anna <EMAIL>", "from=mallory@evil.test", "to=REPLY", "text=SAID")));
        Assert.Equal(Taken, await PostAsync(Form(invitation, answered, "from=Anna <EMAIL>", "to=REPLY", "to=REPLY", "text=One.", "text=Two.")));
        var text = (await web.DoAsync((HubDbContext db) => db.Set<Comment>().SingleAsync(c => c.GuestKey == invitation.Id))).Text;
        Assert.Contains("One.", text, StringComparison.Ordinal);
        Assert.Contains("Two.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_fields_and_a_wrong_charset_are_no_failure()
    {
        var (invitation, answered) = await InviteAsync("missing");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await web.Nobody().PostAsync(Door, Form(invitation, answered, "to=REPLY", "text=SAID"))).StatusCode);
        Assert.Equal("{\"outcome\":\"stray\"}", await PostAsync(Form(invitation, answered, "from=EMAIL", "text=SAID")));
        Assert.Equal(Refused, await PostAsync(Form(invitation, answered, "from=EMAIL", "to=REPLY")));

        foreach (var (charset, bytes) in new[] { ("iso-8859-1", Encoding.Latin1.GetBytes("Grün passt")), ("utf-8", [0x47, 0xFF, 0xFE, 0xC3]), ("no-such-charset", "Plain"u8.ToArray()), ("utf-7", "Plain too"u8.ToArray()) })
        {
            var form = Form(invitation, answered, "from=EMAIL", "to=REPLY", $"headers=Message-ID: <{charset}@c.test>");
            var part = new ByteArrayContent(bytes);
            part.Headers.TryAddWithoutValidation("Content-Type", $"text/plain; charset={charset}");
            form.Add(part, "text");
            var answer = await web.Nobody().PostAsync(Door, form);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{charset}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_large_attachment_is_no_hindrance_a_huge_part_and_ten_thousand_fields_are_refused()
    {
        var (invitation, answered) = await InviteAsync("huge");
        var large = Form(invitation, answered, "from=EMAIL", "to=REPLY", "text=SAID");
        large.Add(new ByteArrayContent(new byte[5 * 1024 * 1024]), "attachment1", "plan.pdf");
        Assert.Equal(Taken, await PostAsync(large));

        Assert.Contains("A request has at most 25 MB.", await PostAsync(Form(invitation, answered, "from=EMAIL", "to=REPLY", $"text={new string('x', 26 * 1024 * 1024)}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await web.Nobody().PostAsync(Door, Form(invitation, answered, ["from=EMAIL", "to=REPLY", .. Enumerable.Range(0, 10_000).Select(i => $"f{i}=x")]))).StatusCode);
        Assert.Equal(Refused, await PostAsync(Form(invitation, answered, "from=EMAIL", "to=REPLY", $"text={new string('x', 5 * 1024 * 1024)}")));
    }

    private async Task<(Invitation, SentMail)> InviteAsync(string name)
    {
        await web.LinkAsync(DemoPosts.Id(28), TestHub.Mark with { Id = Guid.CreateVersion7() }, $"mp-{name}@customer.test");
        var invitation = await web.DoAsync((HubDbContext db) => db.Set<Invitation>().AsNoTracking().SingleAsync(i => i.Email == $"mp-{name}@customer.test"));
        return (invitation, await web.DoAsync((HubDbContext db) => db.Set<SentMail>().AsNoTracking().FirstAsync(m => m.InvitationId == invitation.Id)));
    }

    private static MultipartFormDataContent Form(Invitation invitation, SentMail answered, params string[] fields)
    {
        var form = new MultipartFormDataContent("----part");
        foreach (var field in fields.Select(f => f.Split('=', 2)))
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(field[1].Replace("EMAIL", invitation.Email, StringComparison.Ordinal).Replace("REPLY", $"replies+{invitation.ReplyKey}@northwind.test", StringComparison.Ordinal)
                .Replace("ANSWERED", answered.MessageId, StringComparison.Ordinal).Replace("SAID", Said, StringComparison.Ordinal)));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{field[0]}\"" };
            form.Add(part);
        }

        return form;
    }

    private async Task<string> PostAsync(MultipartFormDataContent form) => await (await web.Nobody().PostAsync(Door, form)).Content.ReadAsStringAsync();
}
