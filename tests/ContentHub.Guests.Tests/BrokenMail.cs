using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Mails;
using ContentHub.Kernel.Results;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Guests.Tests;

/// <summary>A mail server that can be out of order; otherwise the real sender.</summary>
internal sealed class BrokenMail
{
    public bool IsBroken { get; set; }

    /// <summary>What happens while a mail is on its way.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public void Use(IServiceCollection services) => services.AddScoped<IMailSender>(provider => new Sender(this, provider.GetRequiredService<MailSender>()));

    private sealed class Sender(BrokenMail switched, IMailSender real) : IMailSender
    {
        public async Task<Result> SendAsync(Mail mail, CancellationToken stop)
        {
            await (switched.Meanwhile?.Invoke() ?? Task.CompletedTask);
            return switched.IsBroken ? new MailNotSent("out of order") : await real.SendAsync(mail, stop);
        }

        public Task<string> MessageIdAsync(string to, Guid filing, CancellationToken stop) => real.MessageIdAsync(to, filing, stop);
    }
}
