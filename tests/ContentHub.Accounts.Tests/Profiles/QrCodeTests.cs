using System.Security.Cryptography;
using System.Text;
using ContentHub.Accounts.Profiles;

namespace ContentHub.Accounts.Tests.Profiles;

public sealed class QrCodeTests
{
    /// <summary>SHA-256 over the modules row by row, as another encoder (npm's qrcode 1.5) draws the same text with the same mask.</summary>
    [Theory]
    [InlineData("HELLO ContentHub", 2, 25, "8865cb84001033c21bae1a4b796078915174d0a34eb250c5f8604c6d4c068e38")]
    [InlineData("otpauth://totp/ContentHub:sara%40demo.test?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ContentHub&digits=6", 5, 45, "23eafe8d6f65d0b6f13c3baced9243bd9bfd9656831f38370687e7da1594c59f")]
    public void Modules_are_those_of_another_encoder(string text, int mask, int size, string hash)
    {
        var code = QrCode.Of(text, mask)!;

        Assert.Equal(size, code.Size);
        Assert.Equal(hash, HashOf(code));
    }

    [Fact]
    public void Text_that_is_too_long_gives_no_code() => Assert.Null(QrCode.Of(new string('x', 300)));

    private static string HashOf(QrCode code)
    {
        var modules = new StringBuilder();
        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                modules.Append(code[x, y] ? '1' : '0');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(modules.ToString())));
    }
}
