using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ContentHub.Accounts.Mails;

/// <summary>Whom to trust besides the machine's own list; only tests say anything here.</summary>
internal sealed record MailTrust(X509ChainPolicy? Policy);

/// <summary>The server said no, or something that is no answer. The message is the server's.</summary>
internal sealed class SmtpRefusedException(string message) : IOException(message);

/// <summary>
/// One conversation with a mail server (RFC 5321, 3207, 4954, 8314). The framework's client can't begin with TLS.
/// What it sends is never logged: it may be a password.
/// </summary>
internal sealed class SmtpTalk : IDisposable
{
    private const int LongestAnswer = 100;
    private readonly TcpClient connection;
    private readonly string host;
    private Stream stream;
    private StreamReader reader;
    private IReadOnlyList<string> offers = [];

    private SmtpTalk(TcpClient connection, string host)
    {
        (this.connection, this.host, stream) = (connection, host, connection.GetStream());
        reader = new StreamReader(stream, Encoding.UTF8);
    }

    public static async Task<SmtpTalk> ConnectAsync(string host, int port, CancellationToken stop)
    {
        var connection = new TcpClient { NoDelay = true };
        try
        {
            await connection.ConnectAsync(host, port, stop);
            return new SmtpTalk(connection, host);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task EncryptAsync(MailTrust trust, CancellationToken stop)
    {
        var secure = new SslStream(stream);
        stream = secure;
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, CertificateChainPolicy = trust.Policy }, stop);
        // Whatever was read ahead in the clear is not trusted.
        reader = new StreamReader(secure, Encoding.UTF8);
    }

    public async Task GreetAsync(CancellationToken stop) => await AnswerAsync(220, stop);

    public async Task IntroduceAsync(CancellationToken stop) => offers = await SayAsync("EHLO contenthub", 250, stop);

    /// <summary>Refuses to go on in the clear when the server does not offer it: somebody in between may have taken the offer out.</summary>
    public async Task StartTlsAsync(MailTrust trust, CancellationToken stop)
    {
        if (!offers.Any(o => o.Trim().Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)))
        {
            throw new SmtpRefusedException($"{host} does not offer STARTTLS. Choose TLS from the start, or another port.");
        }

        await SayAsync("STARTTLS", 220, stop);
        await EncryptAsync(trust, stop);
        await IntroduceAsync(stop);
    }

    public async Task SignInAsync(string user, string password, CancellationToken stop)
    {
        var ways = offers.FirstOrDefault(o => o.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant().Split(' ') ?? [];
        if (ways.Contains("PLAIN"))
        {
            await SayAsync("AUTH PLAIN " + Base64($"\0{user}\0{password}"), 235, stop);
        }
        else if (ways.Contains("LOGIN"))
        {
            await SayAsync("AUTH LOGIN", 334, stop);
            await SayAsync(Base64(user), 334, stop);
            await SayAsync(Base64(password), 235, stop);
        }
        else
        {
            throw new SmtpRefusedException($"{host} offers no way to sign in that ContentHub knows (PLAIN, LOGIN). Leave the user empty if it needs none.");
        }
    }

    public async Task SendAsync(string from, string to, string message, CancellationToken stop)
    {
        await SayAsync($"MAIL FROM:<{from}>", 250, stop);
        await SayAsync($"RCPT TO:<{to}>", 250, stop);
        await SayAsync("DATA", 354, stop);
        // A line that begins with a dot would end the message.
        var safe = message.StartsWith('.') ? "." + message : message;
        await SayAsync(safe.Replace("\r\n.", "\r\n..", StringComparison.Ordinal) + ".", 250, stop);
    }

    public Task LeaveAsync(CancellationToken stop) => SayAsync("QUIT", 221, stop);

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
        connection.Dispose();
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<IReadOnlyList<string>> SayAsync(string line, int expected, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), stop);
        await stream.FlushAsync(stop);
        return await AnswerAsync(expected, stop);
    }

    /// <summary>All lines of one answer without their codes; the last has a space after the code, the others a hyphen.</summary>
    private async Task<IReadOnlyList<string>> AnswerAsync(int expected, CancellationToken stop)
    {
        List<string> lines = [];
        while (lines.Count < LongestAnswer)
        {
            var line = await reader.ReadLineAsync(stop) ?? throw new SmtpRefusedException($"{host} hung up.");
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new SmtpRefusedException($"{host} does not speak SMTP on this port. With port 465, choose TLS from the start.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length > 3 && line[3] == '-')
            {
                continue;
            }

            // 250 and 251 (forwarded) are both "taken".
            return code / 10 == expected / 10 ? lines : throw new SmtpRefusedException($"{code} {string.Join(" ", lines)}");
        }

        throw new SmtpRefusedException($"{host} does not stop talking.");
    }
}
