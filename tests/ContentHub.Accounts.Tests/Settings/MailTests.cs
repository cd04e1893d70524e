using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
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
        var input = new MailInput("smtp.example.com", 587, true, "hub", "s3cret-word", "hub@example.com", "Hub", 0);
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

        Assert.Equal(code, (await SaveAsync(hub, new MailInput(host, port, true, "", null, from, "", 0))).Error.Code);
    }

    private static Task<Result> SendAsync(TestHub hub, string to) => hub.DoAsync<IMailSender, Result>(m => m.SendAsync(new ContractMail(to, "Hello", "Text"), default));

    private static Task<Result> SaveAsync(TestHub hub, MailInput input) => hub.DoAsync<SaveMail, Result>(s => s.HandleAsync(input, TestHub.Ada, default));

    private static async Task<MailSettings> StoredAsync(TestHub hub) =>
        (await hub.DoAsync<SettingsStore, (MailSettings Value, int)>(s => s.ReadAsync<MailSettings>(Sections.Mail, default))).Value;

    private static async Task<TestHub> StartAsync(int port)
    {
        var hub = await TestHub.StartAsync();
        var saved = await SaveAsync(hub, new MailInput("127.0.0.1", port, false, "", null, "hub@example.com", "Hub", 0));
        Assert.True(saved.Succeeded);
        return hub;
    }
}
