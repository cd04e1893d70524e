using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContentHub.Accounts.Keys;

internal static class KeyRegistration
{
    public static bool HasProtector(IConfiguration configuration) =>
        configuration["DataProtection:CertificatePath"] is { Length: > 0 } || configuration["DataProtection:MasterKey"] is { Length: > 0 };

    /// <summary>Keys live in the database, wrapped by a certificate or a master key when one is configured.</summary>
    public static void AddHubKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DatabaseKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<DatabaseKeys>()));
        if (configuration["DataProtection:CertificatePath"] is { Length: > 0 } path)
        {
            services.AddDataProtection().ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, configuration["DataProtection:CertificatePassword"]));
        }
        else if (MasterKey.From(configuration) is { } master)
        {
            services.AddSingleton(master);
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new MasterKeyEncryptor(master));
        }
    }
}
