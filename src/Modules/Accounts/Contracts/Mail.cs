using ContentHub.Kernel.Results;

namespace ContentHub.Accounts.Contracts;

/// <summary>A message to one person.</summary>
public sealed record Mail(string To, string Subject, string Text, string? Html = null)
{
    /// <summary>What mail programs file it by; null for a mail that stands alone.</summary>
    public MailFiling? Filing { get; init; }

    /// <summary>Where answers go; null for the sender.</summary>
    public string? ReplyTo { get; init; }
}

/// <summary>How a mail is recognised and grouped.</summary>
/// <param name="Id">The same for every try: a repeated mail is known by it.</param>
/// <param name="Thread">Mails with the same one are shown together; ASCII letters, digits, dots and hyphens. Null for none.</param>
/// <param name="Unsubscribe">Where a mail program ends these mails with one POST (RFC 8058); null for none.</param>
public sealed record MailFiling(Guid Id, string? Thread, Uri? Unsubscribe);

/// <summary>Sends mail through the mail server of the settings. In demo mode nothing leaves the machine: it is written to <c>{Folder}/mail</c>.</summary>
public interface IMailSender
{
    /// <summary>Refusals: <c>mail.not-configured</c>, <c>mail.not-sent</c> (with the server's answer).</summary>
    Task<Result> SendAsync(Mail mail, CancellationToken stop);

    /// <summary>The <c>Message-ID</c> under which a mail with this filing goes to this address now, without angle brackets.</summary>
    Task<string> MessageIdAsync(string to, Guid filing, CancellationToken stop);
}
