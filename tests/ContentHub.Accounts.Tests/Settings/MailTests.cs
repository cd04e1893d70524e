using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Mails;
using ContentHub.Accounts.Settings;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using ContractMail = ContentHub.Accounts.Contracts.Mail;

namespace ContentHub.Accounts.Tests.Settings;

public sealed class MailTests
{
    [Fact]
    public async Task Mail_goes_through_the_server_of_the_settings()
    {
        await using var server = new SmallMailServer("250 2.0.0 taken");
        await using var hub = await StartAsync(server.Port);

        var sent = await SendAsync(hub, "someone@example.com");

        Assert.True(sent.Succeeded, sent.Succeeded ? "" : sent.Error.Message);
        Assert.Contains("Subject: Hello", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_of_a_server_that_refuses_is_shown()
    {
        await using var server = new SmallMailServer("554 5.7.1 we do not like you");
        await using var hub = await StartAsync(server.Port);

        var sent = await SendAsync(hub, "someone@example.com");

        Assert.Equal("mail.not-sent", sent.Error.Code);
        Assert.Contains("we do not like you", sent.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Implicit")]
    [InlineData("StartTls")]
    public async Task Mail_and_password_go_through_an_encrypted_connection(string how)
    {
        var encryption = Enum.Parse<MailEncryption>(how);
        using var certificate = SmallMailServer.NewCertificate();
        await using var server = new SmallMailServer("250 2.0.0 taken", encryption, certificate);
        await using var hub = await StartAsync(server.Port, encryption, "hub", certificate);

        var sent = await SendAsync(hub, "someone@example.com");

        Assert.True(sent.Succeeded, sent.Succeeded ? "" : sent.Error.Message);
        Assert.True(server.Protocol is SslProtocols.Tls12 or SslProtocols.Tls13, server.Protocol.ToString());
        Assert.Contains("AUTH PLAIN " + Convert.ToBase64String("\0hub\0s3cret-word"u8), server.Heard, StringComparison.Ordinal);
        Assert.Contains("=?utf-8?B?SMO8Ym5lciAmIFPDtmhuZQ==?=", server.Heard, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String("Text"u8), server.Heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Implicit")]
    [InlineData("StartTls")]
    public async Task A_certificate_that_nobody_vouches_for_gets_neither_mail_nor_password(string how)
    {
        var encryption = Enum.Parse<MailEncryption>(how);
        using var certificate = SmallMailServer.NewCertificate();
        await using var server = new SmallMailServer("250 2.0.0 taken", encryption, certificate);
        await using var hub = await StartAsync(server.Port, encryption, "hub", null);

        var sent = await SendAsync(hub, "someone@example.com");

        Assert.Equal("mail.not-sent", sent.Error.Code);
        Assert.Contains("nothing was sent", sent.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTH", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_is_told_nothing_in_the_clear()
    {
        await using var server = new SmallMailServer("250 2.0.0 taken");
        await using var hub = await StartAsync(server.Port, MailEncryption.StartTls, "hub", null);

        var sent = await SendAsync(hub, "someone@example.com");

        Assert.Contains("does not offer STARTTLS", sent.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AUTH", server.Heard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"host":"smtp.example.com","tls":true}""", "StartTls")]
    [InlineData("""{"host":"smtp.example.com","tls":false}""", "None")]
    [InlineData("""{"host":"smtp.example.com","encryption":"Implicit","tls":true}""", "Implicit")]
    public void Settings_of_the_first_version_keep_their_meaning(string stored, string meaning) =>
        Assert.Equal(meaning, SettingsStore.Parse<MailSettings>(stored).Protection.ToString());

    [Fact]
    public void A_mail_with_two_texts_a_long_subject_and_dots_is_well_formed()
    {
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var subject = string.Concat(Enumerable.Repeat("Grüße 👋 ", 20)).Trim();

        var text = MailText.Compose(new ContractMail("a@b.test", subject + "\r\nBcc: x@y.test", ".\n..", "<p>Hi</p>"), new("hub@b.test"), new("a@b.test"), at, Guid.Empty);

        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78 && line.All(c => c is >= ' ' and < (char)127), line));
        Assert.StartsWith("Date: Mon, 02 Mar 2026 09:00:00 +0000\r\nFrom: <hub@b.test>\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBcc:", text, StringComparison.Ordinal);
        Assert.EndsWith($"--part-{Guid.Empty:N}--\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_test_button_sends_to_oneself()
    {
        await using var server = new SmallMailServer("250 2.0.0 taken");
        await using var hub = await StartAsync(server.Port);
        await hub.AddPeopleAsync();

        var sent = await hub.DoAsync<TestMail, Result<string>>(t => t.HandleAsync(TestHub.Ada, default));

        Assert.Equal("ada@demo.test", sent.Value);
        Assert.Contains("ada@demo.test", server.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_ever_sent_to_demo_addresses()
    {
        await using var server = new SmallMailServer("250 2.0.0 taken");
        await using var hub = await StartAsync(server.Port);

        await SendAsync(hub, "sara@demo.test");

        Assert.Equal("", server.Heard);
        Assert.Single(Directory.GetFiles(Path.Combine(hub.Folder, "mail")));
    }

    [Fact]
    public async Task Production_without_a_server_says_so()
    {
        await using var hub = await TestHub.StartAsync(services =>
        {
            services.RemoveAll<IHostEnvironment>();
            services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Production" });
        });

        Assert.Equal("mail.not-configured", (await SendAsync(hub, "someone@example.com")).Error.Code);
    }

    [Fact]
    public async Task The_password_is_encrypted_kept_for_its_server_and_never_in_the_audit_log()
    {
        await using var hub = await TestHub.StartAsync();
        var input = new MailInput("smtp.example.com", 587, MailEncryption.StartTls, "hub", "s3cret-word", "hub@example.com", "Hub", 0);
        await SaveAsync(hub, input);

        await SaveAsync(hub, input with { Password = null, FromName = "The hub", Version = 1 });
        var kept = await StoredAsync(hub);
        await SaveAsync(hub, input with { Password = null, Host = "smtp.evil.example", Version = 2 });
        var moved = await StoredAsync(hub);
        var audited = await hub.DataAsync(db => db.Set<AuditEntry>().Select(e => e.Before + e.After).ToListAsync());

        Assert.NotEqual("", kept.ProtectedPassword);
        Assert.DoesNotContain("s3cret-word", kept.ProtectedPassword, StringComparison.Ordinal);
        Assert.Equal("", moved.ProtectedPassword);
        Assert.DoesNotContain(audited, text => text.Contains("rotected", StringComparison.Ordinal) || text.Contains("s3cret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("not a host", 587, "hub@example.com", "mail.host")]
    [InlineData("smtp.example.com", 0, "hub@example.com", "mail.port")]
    [InlineData("smtp.example.com", 587, "nobody", "mail.from")]
    public async Task Bad_servers_are_refused(string host, int port, string from, string code)
    {
        await using var hub = await TestHub.StartAsync();

        Assert.Equal(code, (await SaveAsync(hub, new MailInput(host, port, MailEncryption.StartTls, "", null, from, "", 0))).Error.Code);
    }

    private static Task<Result> SendAsync(TestHub hub, string to) => hub.DoAsync<IMailSender, Result>(m => m.SendAsync(new ContractMail(to, "Hello", "Text"), default));

    private static Task<Result> SaveAsync(TestHub hub, MailInput input) => hub.DoAsync<SaveMail, Result>(s => s.HandleAsync(input, TestHub.Ada, default));

    private static async Task<MailSettings> StoredAsync(TestHub hub) =>
        (await hub.DoAsync<SettingsStore, (MailSettings Value, int)>(s => s.ReadAsync<MailSettings>(Sections.Mail, default))).Value;

    private static Task<TestHub> StartAsync(int port) => StartAsync(port, MailEncryption.None, "", null);

    private static async Task<TestHub> StartAsync(int port, MailEncryption encryption, string user, X509Certificate2? trusted)
    {
        var hub = await TestHub.StartAsync(services =>
        {
            if (trusted is not null)
            {
                var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
                policy.CustomTrustStore.Add(trusted);
                services.AddSingleton(new MailTrust(policy));
            }
        });
        var saved = await SaveAsync(hub, new MailInput("127.0.0.1", port, encryption, user, user.Length > 0 ? "s3cret-word" : null, "hub@example.com", "Hübner & Söhne", 0));
        Assert.True(saved.Succeeded);
        return hub;
    }
}
