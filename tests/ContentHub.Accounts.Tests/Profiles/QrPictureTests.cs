using ContentHub.Accounts.Profiles;

namespace ContentHub.Accounts.Tests.Profiles;

public sealed class QrPictureTests
{
    private const string Address = "otpauth://totp/ContentHub:sara%40demo.test?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ContentHub&digits=6";

    [Fact]
    public void The_picture_is_a_code_inside_a_quiet_zone_of_four()
    {
        var picture = QrPicture.Of(Address);

        var dark = picture.Path.Split('M', StringSplitOptions.RemoveEmptyEntries).Select(m => m[..m.IndexOf('h', StringComparison.Ordinal)].Split(' ')).Select(p => (X: int.Parse(p[0], null), Y: int.Parse(p[1], null))).ToHashSet();
        Assert.Equal(0, (picture.Size - 8 - 17) % 4);
        Assert.Equal((4, 4, picture.Size - 5, picture.Size - 5), (dark.Min(d => d.X), dark.Min(d => d.Y), dark.Max(d => d.X), dark.Max(d => d.Y)));
        foreach (var (left, top) in new[] { (4, 4), (picture.Size - 11, 4), (4, picture.Size - 11) })
        {
            Assert.Equal(33, dark.Count(d => d.X >= left && d.X < left + 7 && d.Y >= top && d.Y < top + 7)); // a finder: frame and heart
        }
    }

    [Fact]
    public void Two_keys_give_two_pictures() => Assert.NotEqual(QrPicture.Of(Address), QrPicture.Of(Address.Replace("JBSW", "KBSW", StringComparison.Ordinal)));
}
