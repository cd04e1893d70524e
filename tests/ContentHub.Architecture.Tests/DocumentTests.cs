using System.Text.RegularExpressions;

namespace ContentHub.Architecture.Tests;

public sealed partial class DocumentTests
{
    [Theory]
    [MemberData(nameof(Solution.ModuleData), MemberType = typeof(Solution))]
    public void A_module_has_a_readme_and_a_page_in_docs(string module)
    {
        Assert.True(File.Exists(Path.Combine(Solution.FolderOf(module), "README.md")), $"src/Modules/{module}/README.md is missing");
        Assert.Contains(Directory.EnumerateFiles(Path.Combine(Solution.Root, "docs", "modules")), f => Path.GetFileNameWithoutExtension(f).Equals(module, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_channel_has_tests_a_page_and_its_capabilities()
    {
        var channels = Directory.EnumerateDirectories(Solution.FolderOf("Channels"))
            .Where(f => Directory.EnumerateFiles(f, "*Channel.cs").Any()).Select(f => Path.GetFileName(f)!).ToList();
        Assert.NotEmpty(channels);

        foreach (var channel in channels)
        {
            Assert.True(File.Exists(Path.Combine(Solution.FolderOf("Channels"), channel, "channel.yaml")), $"{channel}/channel.yaml is missing");
            Assert.True(Directory.Exists(Path.Combine(Solution.Root, "tests", "ContentHub.Channels.Tests", channel)), $"tests of {channel} are missing");
            Assert.Contains(Directory.EnumerateFiles(Path.Combine(Solution.Root, "docs", "channels")), f => Path.GetFileNameWithoutExtension(f).Equals(channel, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_relative_link_and_every_named_script_in_the_documents_exists()
    {
        var documents = Directory.EnumerateFiles(Solution.Root, "*.md").Concat(Solution.Files("*.md", "docs", "src")).Where(f => !f.Contains("/Demo/", StringComparison.Ordinal)).ToList();

        var dead = documents.SelectMany(d => Link().Matches(File.ReadAllText(d)).Select(m => (Document: d, Target: m.Groups[1].Value)))
            .Where(l => !l.Target.Contains(':', StringComparison.Ordinal) && !l.Target.StartsWith('/') && !l.Target.StartsWith('…'))
            .Where(l => !Path.Exists(Path.Combine(Path.GetDirectoryName(l.Document)!, l.Target.Split('#')[0])))
            .Select(l => $"{Solution.Relative(l.Document)} -> {l.Target}");
        var scripts = documents.SelectMany(d => Script().Matches(File.ReadAllText(d)).Select(m => (Document: d, Name: m.Value)))
            .Where(s => !Path.Exists(Path.Combine(Solution.Root, s.Name))).Select(s => $"{Solution.Relative(s.Document)} names {s.Name}");

        Assert.Empty(dead.Concat(scripts));
    }

    [Fact]
    public void Refusal_codes_are_stable_names_that_only_one_refusal_has()
    {
        var codes = Solution.Files("*.cs", "src").SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => (File: f, Code: m.Groups[1].Value))).ToList();

        Assert.True(codes.Count > 20, $"Only {codes.Count} refusals found");
        Assert.Empty(codes.GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(c => Solution.Relative(c.File)))}"));
        Assert.All(codes, c => Assert.Matches("^[a-z-]+\\.[a-z0-9-]+$", c.Code));
    }

    [GeneratedRegex(@"(?<!`)\[[^\]]*\]\(([^)#\s][^)\s]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bscripts/[a-z][a-z-]+\b")]
    private static partial Regex Script();

    [GeneratedRegex(@":\s*Error\(\s*""([^""]+)""")]
    private static partial Regex Code();
}
