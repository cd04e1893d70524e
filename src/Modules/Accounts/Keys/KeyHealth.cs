using ContentHub.Kernel.Modules;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace ContentHub.Accounts.Keys;

/// <summary>Are the keys in the database wrapped, and can all of them be opened?</summary>
internal sealed class KeyHealth(IKeyManager keys, IConfiguration configuration, IHostEnvironment environment)
{
    private const string Subject = "keys";

    public DoctorFinding Look()
    {
        var all = keys.GetAllKeys();
        var closed = all.Count(k => !k.IsRevoked && !Opens(k));
        if (closed > 0)
        {
            return new(Subject, false, $"{closed} of {all.Count} keys in the database can't be opened: set DataProtection:CertificatePath or DataProtection:MasterKey to what they were wrapped with, or list an earlier certificate under DataProtection:EarlierCertificates.");
        }

        return KeyRegistration.HasProtector(configuration)
            ? new(Subject, true, "The keys in the database are wrapped.")
            : new(Subject, !environment.IsProduction(), "The keys in the database are not wrapped. Set DataProtection:CertificatePath or DataProtection:MasterKey (openssl rand -base64 32).");
    }

    private static bool Opens(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception)
        {
            // Whatever goes wrong while unwrapping (no certificate, another master key, torn XML), the answer is the same.
            return false;
        }
    }
}
