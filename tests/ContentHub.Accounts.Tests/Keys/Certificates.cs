using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ContentHub.Accounts.Tests.Keys;

/// <summary>Self-made certificates as files that an administrator would configure.</summary>
internal sealed class Certificates : IDisposable
{
    public const string Password = "opens-the-file";
    private readonly string folder = Directory.CreateTempSubdirectory("contenthub-keys-").FullName;

    public (string Key, string Value)[] Present(string name) => [("DataProtection:CertificatePath", PathOf(name)), ("DataProtection:CertificatePassword", Password)];

    public string PathOf(string name)
    {
        var path = Path.Combine(folder, name + ".pfx");
        if (!File.Exists(path))
        {
            using var key = RSA.Create(2048);
            var now = TimeProvider.System.GetUtcNow();
            using var made = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
            File.WriteAllBytes(path, made.Export(X509ContentType.Pfx, Password));
        }

        return path;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
