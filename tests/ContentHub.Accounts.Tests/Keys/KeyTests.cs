using ContentHub.Accounts.Keys;
using ContentHub.Testing;
using Microsoft.AspNetCore.DataProtection;
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
