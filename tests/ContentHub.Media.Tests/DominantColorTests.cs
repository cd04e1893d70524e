using System.Globalization;
using ContentHub.Media.Imaging;
using ContentHub.Testing;

namespace ContentHub.Media.Tests;

public sealed class DominantColorTests
{
    /// <summary>Black to white in steps that meet every level.</summary>
    private static readonly byte[] Steps = [0, 42, 43, 85, 127, 128, 170, 212, 213, 255];

    [Fact]
    public void Every_colour_that_a_picture_can_get_has_a_ground_in_the_journal()
    {
        var styles = File.ReadAllText(Clone.PathOf("themes", "Journal", "Assets", "tokens", "dominant.css"));

        var classes = (from red in Steps from green in Steps from blue in Steps select DominantColor.Class([red, green, blue], 3)).Distinct().ToList();

        Assert.Equal(64, classes.Count);
        Assert.All(classes, name => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $".{name} {{ background-color:"), styles, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_picture_of_any_number_of_bands_gets_a_known_colour(int bands) =>
        Assert.Matches("^dc-[0-3]{3}$", DominantColor.Class([.. Enumerable.Repeat((byte)0, bands * 4)], bands));
}
