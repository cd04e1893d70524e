namespace ContentHub.Accounts.Settings;

/// <summary>The mail server. The password is stored encrypted and never shown.</summary>
internal sealed record MailSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>STARTTLS; without it the connection is in the clear.</summary>
    public bool Tls { get; init; } = true;

    public string User { get; init; } = "";

    public string ProtectedPassword { get; init; } = "";

    public string FromAddress { get; init; } = "";

    public string FromName { get; init; } = "";

    public bool IsConfigured => Host.Length > 0 && FromAddress.Length > 0;
}
