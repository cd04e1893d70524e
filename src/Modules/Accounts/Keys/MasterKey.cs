using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Keys;

/// <summary>The configured 256-bit key that wraps the keys in the database: <c>DataProtection:MasterKey</c>, base64.</summary>
internal sealed class MasterKey(byte[] key)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static MasterKey? From(IConfiguration configuration)
    {
        if (configuration["DataProtection:MasterKey"] is not { Length: > 0 } text)
        {
            return null;
        }

        var bytes = new byte[32];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == 32
            ? new MasterKey(bytes)
            : throw new InvalidOperationException("DataProtection:MasterKey must be 32 random bytes in base64. Make one with: openssl rand -base64 32");
    }

    public byte[] Seal(byte[] plain)
    {
        var box = new byte[NonceSize + TagSize + plain.Length];
        var nonce = box.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize));
        return box;
    }

    public byte[] Open(byte[] box)
    {
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), plain);
        return plain;
    }
}

internal sealed class MasterKeyEncryptor(MasterKey key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var box = key.Seal(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("masterKey", new XElement("value", Convert.ToBase64String(box))), typeof(MasterKeyDecryptor));
    }
}

/// <summary>Made by data protection itself, by the type name in the stored key.</summary>
internal sealed class MasterKeyDecryptor : IXmlDecryptor
{
    private readonly MasterKey key;

    public MasterKeyDecryptor(IServiceProvider services) =>
        key = services.GetService<MasterKey>() ?? throw new InvalidOperationException("The keys in the database are wrapped: set DataProtection:MasterKey.");

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(key.Open(Convert.FromBase64String((string)encryptedElement.Element("value")!))));
}
