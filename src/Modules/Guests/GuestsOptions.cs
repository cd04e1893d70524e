namespace ContentHub.Guests;

/// <summary>Configuration <c>Mail:Inbound</c>: how answers to mails come in. Without it, answers go to the person who invited.</summary>
internal sealed class InboundMailOptions
{
    /// <summary>Where answers go, <c>replies@example.com</c>: the invitation's key is put before the @ with a plus. Empty: nothing comes in.</summary>
    public string Address { get; set; } = "";

    /// <summary>What the mail service has to know for the webhook; at least 16 characters. Empty: no webhook.</summary>
    public string Secret { get; set; } = "";

    /// <summary>How the server that receives the mail calls itself in <c>Authentication-Results</c>, <c>mx.example.com</c>. Empty: no such header counts.</summary>
    public string AuthenticationServer { get; set; } = "";

    /// <summary>A Maildir on this machine that a mail server delivers to. Empty: none.</summary>
    public string Maildir { get; set; } = "";
}
