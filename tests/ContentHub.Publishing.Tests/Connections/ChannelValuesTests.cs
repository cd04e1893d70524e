using ContentHub.Kernel.Results;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;

namespace ContentHub.Publishing.Tests.Connections;

public sealed class ChannelValuesTests
{
    [Theory]
    [InlineData("site")]
    [InlineData("server")]
    [InlineData("service")]
    [InlineData("endpoint")]
    public void A_secret_is_typed_again_for_another_server(string place)
    {
        Assert.Equal(["channel.setting-empty", "channel.setting-empty"], Read(place, "https://evil.example", "").Errors.Select(e => e.Code));
        Assert.Equal(["channel.setting-empty", "channel.setting-empty"], Read(place, "", "").Errors.Select(e => e.Code));
        Assert.Equal("new-secret", Read(place, "https://new.example", "new-secret").Value["token"]);
        Assert.Equal("old-secret", Read(place, "https://old.example/ ", "").Value["token"]);
    }

    private static Result<Dictionary<string, string>> Read(string place, string typed, string secret) => ChannelValues.Read(
        new ChannelDescription("net", "Net", [new(place, "Place", "", false, false), new("token", "Token", "", true, true), new("extra", "Extra", "", true, false)], false, false, false, new DateOnly(2026, 11, 1)),
        new ChannelForm("net", "A name", new Dictionary<string, string?> { [place] = typed, ["token"] = secret, ["extra"] = secret }),
        new Dictionary<string, string> { [place] = "https://old.example", ["token"] = "old-secret", ["extra"] = "old-extra" });
}
