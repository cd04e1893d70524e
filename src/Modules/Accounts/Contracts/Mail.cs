using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Contracts;

/// <summary>A message to one person.</summary>
public sealed record Mail(string To, string Subject, string Text, string? Html = null);

/// <summary>Sends mail through the mail server of the settings. In demo mode nothing leaves the machine: it is written to <c>{Folder}/mail</c>.</summary>
public interface IMailSender
{
    /// <summary>Refusals: <c>mail.not-configured</c>, <c>mail.not-sent</c> (with the server's answer).</summary>
    Task<Result> SendAsync(Mail mail, CancellationToken stop);
}
