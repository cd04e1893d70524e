using System.Text.Json.Nodes;
using ContentHub.Testing;

namespace ContentHub.Peers.Tests;

public sealed class InstallationTests
{
    // Also the one test that runs where no peer is there: a run in which everything is skipped counts as a failure.
    [Fact]
    public void Peers_are_pinned_to_exact_versions()
    {
        var package = JsonNode.Parse(File.ReadAllText(Clone.PathOf("tests", "peers", "bluesky", "package.json")))!;

        Assert.All(package["dependencies"]!.AsObject(), d => Assert.Matches(@"^\d+\.\d+\.\d+$", (string)d.Value!));
    }
}
