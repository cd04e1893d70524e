using MimeKit;

namespace ContentHub.Guests.Answers;

/// <summary>A mail as mail servers pass it on.</summary>
internal static class ReadMime
{
    /// <summary>Null for what is no mail.</summary>
    public static async Task<IncomingMail?> HandleAsync(Stream content, CancellationToken stop)
    {
        try
        {
            using var mail = await MimeMessage.LoadAsync(content, stop);
            var from = mail.From.ToString();
            return from.Length == 0 && mail.MessageId is null
                ? null
                : new IncomingMail([.. mail.Headers.Select(h => (h.Field, h.Value ?? ""))], from, [], mail.TextBody ?? HtmlWords.Of(mail.HtmlBody ?? ""));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
