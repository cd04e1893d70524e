using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ContentHub.Accounts.Mails;

namespace ContentHub.Accounts.Tests.Settings;

/// <summary>Speaks just enough SMTP for one mail, and answers RCPT as it is told. With a certificate it speaks real TLS.</summary>
internal sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly StringBuilder heard = new();
    private readonly string answerToRecipient;
    private readonly MailEncryption encryption;
    private readonly X509Certificate2? certificate;
    private readonly Task talk;

    public SmallMailServer(string answerToRecipient, MailEncryption encryption = MailEncryption.None, X509Certificate2? certificate = null)
    {
        (this.answerToRecipient, this.encryption, this.certificate) = (answerToRecipient, encryption, certificate);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        talk = TalkAsync();
    }

    public int Port { get; }

    public string Heard => heard.ToString();

    /// <summary>The protocol of the encrypted connection; None in the clear.</summary>
    public SslProtocols Protocol { get; private set; }

    public static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await talk;
    }

    private async Task TalkAsync()
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync();
            Stream stream = client.GetStream();
            if (encryption is MailEncryption.Implicit)
            {
                stream = await EncryptAsync(stream);
            }

            await WriteAsync(stream, "220 small");
            await AnswerAsync(stream);
        }
        catch (Exception problem) when (problem is SocketException or IOException or ObjectDisposedException or AuthenticationException)
        {
            // The test is over, or the client did not like the certificate.
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        var inData = false;
        var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync() is { } line)
        {
            heard.AppendLine(line);
            var begins = !inData && line == "DATA";
            inData = begins || (inData && line != ".");
            if (inData && !begins)
            {
                continue;
            }

            await WriteAsync(stream, begins ? "354 go on" : Answer(line));
            if (line == "STARTTLS" && encryption is MailEncryption.StartTls)
            {
                stream = await EncryptAsync(stream);
                reader = new StreamReader(stream);
            }
        }
    }

    private string Answer(string line) => line.Split(' ')[0] switch
    {
        "EHLO" => encryption is MailEncryption.StartTls && Protocol == SslProtocols.None ? "250-small\r\n250-SIZE 1000000\r\n250 STARTTLS" : "250-small\r\n250 AUTH PLAIN LOGIN",
        "STARTTLS" => "220 go on",
        "AUTH" => "235 come in",
        "RCPT" => answerToRecipient,
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    private async Task<Stream> EncryptAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(certificate!);
        Protocol = secure.SslProtocol;
        return secure;
    }

    private static async Task WriteAsync(Stream stream, string line)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
        await stream.FlushAsync();
    }
}
