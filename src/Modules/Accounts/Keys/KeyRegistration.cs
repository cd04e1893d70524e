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

    /// <summary>
    /// Keys live in the database. New ones are wrapped by the certificate, else by the master key; whatever is configured opens old ones,
    /// so that one can follow the other.
    /// </summary>
    public static void AddHubKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DatabaseKeys>().AddScoped<KeyHealth>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<DatabaseKeys>()));
        if (MasterKey.From(configuration) is { } master)
        {
            services.AddSingleton(master);
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new MasterKeyEncryptor(master));
        }

        if (KeyCertificates.Present(configuration) is { } certificate)
        {
            services.AddDataProtection().ProtectKeysWithCertificate(certificate);
        }

        if (KeyCertificates.Earlier(configuration) is { Length: > 0 } earlier)
        {
            services.AddDataProtection().UnprotectKeysWithAnyCertificate(earlier);
        }
    }
}
