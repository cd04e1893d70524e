using System.Text.RegularExpressions;

namespace ContentHub.Architecture.Tests;

public sealed partial class PageTests
{
    [Fact]
    public void Page_folders_belong_to_one_module()
    {
        var folders = Solution.Modules.SelectMany(m => Directory.Exists(Path.Combine(Solution.FolderOf(m), "Pages"))
            ? Directory.EnumerateDirectories(Path.Combine(Solution.FolderOf(m), "Pages")).Select(f => (Module: m, Folder: Path.GetFileName(f)))
            : []).Where(f => f.Folder is not ("Shared" or "Components")).ToList();

        Assert.NotEmpty(folders);
        Assert.Empty(folders.GroupBy(f => f.Folder).Where(g => g.Select(f => f.Module).Distinct().Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Views_carry_no_raw_html_no_inline_style_or_script_and_no_address_from_the_root()
    {
        var views = Solution.Files("*.cshtml", "src", "themes").ToList();
        Assert.NotEmpty(views);

        var bad = views.SelectMany(view => File.ReadLines(view).Select((line, i) => (view, line, i)))
            .Where(l => RawHtml().IsMatch(l.line) || InlineStyle().IsMatch(l.line) || InlineScript().IsMatch(l.line) || FromRoot().IsMatch(l.line))
            .Select(l => $"{Solution.Relative(l.view)}:{l.i + 1}: {l.line.Trim()}");

        Assert.Empty(bad);
    }

    [Fact]
    public void Scripts_and_styles_name_no_address_of_the_hub()
    {
        var bad = Solution.Files("*.ts", "src", "themes").Concat(Solution.Files("*.css", "src", "themes"))
            .Where(f => !f.EndsWith(".test.ts", StringComparison.Ordinal) && !f.Contains("/wwwroot/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (file, line, i)))
            .Where(l => HubPath().IsMatch(l.line)).Select(l => $"{Solution.Relative(l.file)}:{l.i + 1}: {l.line.Trim()}");

        Assert.Empty(bad);
    }

    [Fact]
    public void A_form_with_an_address_of_its_own_asks_for_its_token()
    {
        // A form tag with action="…" gets no antiforgery token unless it says so; it would work with script only.
        var bad = Solution.Files("*.cshtml", "src", "themes").SelectMany(view => FormTag().Matches(File.ReadAllText(view)).Select(m => (view, Tag: m.Value)))
            .Where(f => f.Tag.Contains("method=\"post\"", StringComparison.Ordinal) && f.Tag.Contains(" action=\"", StringComparison.Ordinal) && !f.Tag.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal))
            .Select(f => $"{Solution.Relative(f.view)}: {f.Tag}");

        Assert.Empty(bad);
    }

    [GeneratedRegex(@"<form\b[^>]*>")]
    private static partial Regex FormTag();

    [GeneratedRegex(@"Html\.Raw")]
    private static partial Regex RawHtml();

    [GeneratedRegex(@"\sstyle=""")]
    private static partial Regex InlineStyle();

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)(?![^>]*ld\+json)|\son[a-z]+=""")]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"\s(href|src|action|formaction)=""/(?!/)")]
    private static partial Regex FromRoot();

    [GeneratedRegex(@"[""'`(]/(hub|api)/")]
    private static partial Regex HubPath();
}
