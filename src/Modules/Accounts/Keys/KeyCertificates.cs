using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace ContentHub.Accounts.Keys;

/// <summary>PKCS #12 files with an RSA key: the one that wraps, and earlier ones that may only open.</summary>
internal static class KeyCertificates
{
    public static X509Certificate2? Present(IConfiguration configuration) => Load(configuration.GetSection("DataProtection"), "CertificatePath", "CertificatePassword");

    public static X509Certificate2[] Earlier(IConfiguration configuration) =>
        [.. configuration.GetSection("DataProtection:EarlierCertificates").GetChildren().Select(c => Load(c, "Path", "Password")).OfType<X509Certificate2>()];

    private static X509Certificate2? Load(IConfigurationSection section, string pathName, string passwordName)
    {
        if (section[pathName] is not { Length: > 0 } path)
        {
            return null;
        }

        var setting = $"{section.Path}:{pathName}";
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, section[passwordName]);
            using var key = certificate.GetRSAPrivateKey();
            return key is not null ? certificate : throw new InvalidOperationException($"{setting}: {path} has no RSA private key. It must be a PKCS #12 file with one.");
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{setting}: {path} can't be opened as a PKCS #12 file with the password in {section.Path}:{passwordName} ({problem.Message}).", problem);
        }
    }
}
