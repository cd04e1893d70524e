using ContentHub.Accounts.Keys;
using ContentHub.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Accounts.Tests.Keys;

public sealed class KeyTests
{
    private const string Master = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    [Fact]
    public async Task Keys_live_in_the_database_wrapped_by_the_master_key()
    {
        await using var hub = await TestHub.StartAsync(null, ("DataProtection:MasterKey", Master));
        var protector = hub.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

        var opened = protector.Unprotect(protector.Protect("secret"));

        var xml = await hub.DataAsync(db => db.Set<StoredKey>().Select(k => k.Xml).SingleAsync());
        Assert.Equal("secret", opened);
        Assert.Contains("masterKey", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey p4", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning: the key below is in an unencrypted form", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_wraps_the_keys_and_opens_them_again_after_a_restart()
    {
        using var files = new Certificates();
        await using var hub = await TestHub.StartAsync(null, [.. files.Present("one")]);
        var sealedWords = Protector(hub.Services).Protect("secret");

        var xml = await hub.DataAsync(db => db.Set<StoredKey>().Select(k => k.Xml).SingleAsync());
        Assert.Contains("EncryptedKey", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("unencrypted form", xml, StringComparison.Ordinal);
        Assert.Equal("secret", Protector(hub.SecondNode("restarted")).Unprotect(sealedWords));
        Assert.Equal((true, "The keys in the database are wrapped."), Look(hub.Services));
    }

    [Fact]
    public async Task Without_the_certificate_doctor_says_in_one_sentence_what_is_missing()
    {
        using var files = new Certificates();
        await using var hub = await TestHub.StartAsync(null, [.. files.Present("one")]);
        var sealedWords = Protector(hub.Services).Protect("secret");

        var without = hub.SecondNode("without", ("DataProtection:CertificatePath", ""));
        var other = hub.SecondNode("other", [.. files.Present("two")]);

        Assert.All([Look(without), Look(other)], look =>
        {
            Assert.False(look.Ok);
            Assert.StartsWith("1 of 1 keys in the database can't be opened: set DataProtection:CertificatePath", look.Message, StringComparison.Ordinal);
        });
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Protector(without).Unprotect(sealedWords));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Protector(other).Unprotect(sealedWords));
    }

    [Fact]
    public async Task A_renewed_certificate_follows_the_earlier_one_and_a_certificate_follows_a_master_key()
    {
        using var files = new Certificates();
        await using var hub = await TestHub.StartAsync(null, ("DataProtection:MasterKey", Master));
        var first = Protector(hub.Services).Protect("first");
        var certified = hub.SecondNode("certified", [.. files.Present("one")]);
        Assert.Equal("first", Protector(certified).Unprotect(first));
        certified.GetRequiredService<IKeyManager>().CreateNewKey(hub.Clock.GetUtcNow(), hub.Clock.GetUtcNow().AddDays(90));

        var renewed = hub.SecondNode("renewed", [.. files.Present("two"), ("DataProtection:EarlierCertificates:0:Path", files.PathOf("one")), ("DataProtection:EarlierCertificates:0:Password", Certificates.Password)]);

        Assert.Equal("first", Protector(renewed).Unprotect(first));
        Assert.True(Look(renewed).Ok);
        Assert.Contains("1 of 2 keys", Look(hub.SecondNode("forgetful", [.. files.Present("two")])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_cannot_be_opened_stops_the_start_in_words()
    {
        using var files = new Certificates();
        files.PathOf("one");

        foreach (var (path, password) in new[] { (files.PathOf("one"), "wrong"), (files.PathOf("one") + ".missing", Certificates.Password) })
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("DataProtection:CertificatePath", path), new("DataProtection:CertificatePassword", password)]).Build();
            var problem = Assert.Throws<InvalidOperationException>(() => KeyCertificates.Present(configuration));
            Assert.StartsWith($"DataProtection:CertificatePath: {path} can't be opened", problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Certificates.Password, problem.Message, StringComparison.Ordinal);
        }
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static (bool Ok, string Message) Look(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var finding = scope.ServiceProvider.GetRequiredService<KeyHealth>().Look();
        return (finding.Ok, finding.Message);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("bm90IDMyIGJ5dGVz")]
    public void A_master_key_that_is_not_256_bits_stops_the_start(string key)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("DataProtection:MasterKey", key)]).Build();

        Assert.Throws<InvalidOperationException>(() => MasterKey.From(configuration));
    }

    [Fact]
    public void A_sealed_box_opens_with_its_key_only()
    {
        var key = new MasterKey(new byte[32]);
        var other = new MasterKey([.. Enumerable.Repeat((byte)1, 32)]);
        var box = key.Seal([1, 2, 3]);

        Assert.Equal([1, 2, 3], key.Open(box));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => other.Open(box));
    }
}
