using System.Text.RegularExpressions;

namespace ContentHub.Architecture.Tests;

/// <summary>The full check fails on any skipped test, so a test for one database alone says so where the runner can read it.</summary>
public sealed partial class SkipTests
{
    [Fact]
    public void A_test_that_needs_one_database_carries_that_as_a_trait()
    {
        var tests = Solution.Files("*.cs", "tests").SelectMany(file => OnOneDatabase().Matches(File.ReadAllText(file)).Select(m => (file, test: m))).ToList();
        Assert.NotEmpty(tests);

        var bare = tests.Where(t => !t.test.Groups["attributes"].Value.Contains($"Trait(\"Needs\", \"{(t.test.Groups["unless"].Success ? "PostgreSQL" : "SQLite")}\")", StringComparison.Ordinal))
            .Select(t => $"{Solution.Relative(t.file)}: {t.test.Groups["name"].Value}");

        Assert.Empty(bare);
    }

    [GeneratedRegex(@"(?<attributes>(?:^\s+\[[^\n]+\]\n)+)\s+public [^\n(]*? (?<name>\w+)\([^\n]*\n\s+\{\n\s+Assert\.Skip(?:(?<unless>Unless)|When)\(TestDatabase\.OnPostgres,", RegexOptions.Multiline)]
    private static partial Regex OnOneDatabase();
}
