using System.Text.Json.Serialization;

namespace ContentHub.Accounts.Mails;

/// <summary>How the connection to the mail server is protected. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailEncryption>))]
internal enum MailEncryption
{
    /// <summary>Begins in the clear and must change to TLS before anything is said; usual on port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte; usual on port 465.</summary>
    Implicit,

    /// <summary>In the clear.</summary>
    None,
}

/// <summary>The mail server. The password is stored encrypted and never shown.</summary>
internal sealed record MailSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>Null in what was stored before there was a choice; see <see cref="Tls"/>.</summary>
    public MailEncryption? Encryption { get; init; }

    /// <summary>As stored by the first version: STARTTLS or nothing. Only read.</summary>
    public bool Tls { get; init; } = true;

    public string User { get; init; } = "";

    public string ProtectedPassword { get; init; } = "";

    public string FromAddress { get; init; } = "";

    public string FromName { get; init; } = "";

    [JsonIgnore]
    public bool IsConfigured => Host.Length > 0 && FromAddress.Length > 0;

    [JsonIgnore]
    public MailEncryption Protection => Encryption ?? (Tls ? MailEncryption.StartTls : MailEncryption.None);
}
