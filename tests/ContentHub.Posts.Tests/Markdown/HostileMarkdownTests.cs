using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Tests.Markdown;

public sealed class HostileMarkdownTests
{
    private static readonly HashSet<string> Elements =
    [
        "p", "h2", "h3", "h4", "h5", "h6", "a", "img", "figure", "figcaption", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del",
        "hr", "br", "table", "thead", "tbody", "tr", "th", "td", "div", "input", "sup", "col",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "href", "rel", "title", "src", "alt", "srcset", "sizes", "width", "height", "loading", "decoding", "fetchpriority", "class", "id", "tabindex", "role",
        "type", "disabled", "checked", "aria-label", "start", "scope",
    ];

    private readonly PostMarkdown markdown = new();

    public static TheoryData<string> Attacks() =>
    [
        "<script>alert(1)</script>",
        "text <script>alert(1)</script> text",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
        "<iframe src=\"javascript:alert(1)\"></iframe>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<style>*{display:none}</style>",
        "<!-- --><script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?>",
        "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](  javascript:alert(1))",
        "[x](<javascript:alert(1)>)",
        "[x](<java\tscript:alert(1)>)",
        "[x](java&#x73;cript:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](&#106;&#97;vascript:alert(1))",
        "[x](&#1;javascript:alert(1))",
        "[x](&NewLine;javascript:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](javascript\\:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "[x](file:///etc/passwd)",
        "[x](//evil.example/a)",
        "[x](/\\evil.example/a)",
        "[x](\\\\evil.example/a)",
        "[x](blob:https://evil.example/1)",
        "[x](view-source:https://example.org)",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "![x](http://tracker.example/a.png)",
        "![x](/media/../api/v1/posts)",
        "![\"onerror=alert(1) x=\"](https://example.org/a.png)",
        "![x](https://example.org/a.png \"\\\" onerror=alert(1) \\\"\")",
        "![x](https://example.org/a.png\" onerror=alert(1))",
        "[x](https://example.org/\"onmouseover=alert(1)//)",
        "[x](https://example.org \"\\\" onmouseover=alert(1) \\\"\")",
        "[x](https://example.org '\" onmouseover=alert(1) \"')",
        "<javascript:alert(1)>",
        "<data:text/html,x>",
        "<https://example.org/\"onmouseover=alert(1)>",
        "[x]\n\n[x]: javascript:alert(1)",
        "[x][y]\n\n[y]: <java&#10;script:alert(1)> \"t\"",
        "![x][y]\n\n[y]: data:image/svg+xml,<svg/onload=alert(1)>",
        "note[^1]\n\n[^1]: <script>alert(1)</script> [x](javascript:alert(1))",
        "note[^\"><script>]\n\n[^\"><script>]: x",
        "| a | b |\n|---|---|\n| <script>alert(1)</script> | [x](javascript:alert(1)) |",
        "| a |\n|---|\n| <br onload=alert(1)> <img src=x onerror=alert(1)><br> |",
        "| a |\n|:--\" onload=\"x|\n| b |",
        "- [ ] <script>alert(1)</script>\n- [x] [x](vbscript:x)",
        "```\"><script>alert(1)</script>\nx\n```",
        "``` js\" onload=alert(1)\nx\n```",
        "# <script>alert(1)</script> \" onclick=alert(1)",
        "# \"><img src=x onerror=alert(1)>",
        "~~<script>~~ **<b onclick=x>** `</code><script>`",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "[<img src=x onerror=alert(1)>](https://example.org)",
        "[![x](javascript:alert(1))](javascript:alert(2))",
        "https://example.org/<script>alert(1)</script>",
        "www.example.org/\"onmouseover=alert(1)",
        "mailto:a@b.example?subject=<script>",
        "{onclick=alert(1)} # a {#id onclick=alert(1)}",
        "\0<scr\0ipt>alert(1)</scr\0ipt>",
        "<scr\u0000ipt>",
        "\u2028<script>\u2029",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Only_allowed_elements_attributes_and_addresses_come_out(string attack)
    {
        var body = Parse(attack);

        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, a => Assert.Contains(a.Name, Attributes));
            AssertSafe(element.GetAttribute("href"), ["https:", "http:", "mailto:", "tel:", "/", "#"]);
            AssertSafe(element.GetAttribute("src"), ["https:", "/media/"]);
        }
    }

    [Fact]
    public void A_refused_link_leaves_its_text()
    {
        Assert.Equal("<p>read <em>this</em> now</p>\n", Html("read [*this*](javascript:alert(1)) now"));
    }

    [Fact]
    public void A_refused_picture_leaves_its_alt_text()
    {
        Assert.Equal("<p>a pump</p>\n", Html("![a pump](data:image/png;base64,AAAA)"));
    }

    [Fact]
    public void Raw_html_is_shown_as_text()
    {
        Assert.Equal("<p>&lt;b&gt;bold&lt;/b&gt;</p>\n", Html("<b>bold</b>"));
    }

    public static TheoryData<string> Bombs() =>
        [">", "> ", "[", "![", "[a](", "- ", "1. ", "* ", "*a **a ", "_a __a ", "`a ``a ", "[^a", "[^1]: ", "|", "| a ", "<", "<a ", "**", "~~a ", "[a]: b\n", "[a]: b\n\n",
         "\\", "&", "&#", "http://a.b/(", "www.", "# ", "#", "(", ")", "[[]](", "- [ ] ", "\t", "\n- ", "    ", "```\n", "|-", "a|b\n-|-\n", "![a](/media/", "]", "[a]", "<br>", "🙂", "\u202e"];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_megabyte_of_one_mark_neither_hangs_nor_overflows(string mark)
    {
        var bomb = string.Concat(Enumerable.Repeat(mark, 999_990 / mark.Length));
        var watch = Stopwatch.StartNew();

        var html = Html(bomb);
        markdown.ToPlainText(bomb);
        markdown.AssetsIn(bomb);

        // Far above what it takes, far below a hang: the point is that it ends.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed} for {mark}");
        Assert.NotNull(html);
        TestContext.Current.TestOutputHelper?.WriteLine($"{mark.Trim()}: {watch.ElapsedMilliseconds} ms");
    }

    public static IEnumerable<TheoryDataRow<string, int>> Clusters() =>
        [.. from mark in new[] { "[", "[a](", "![", "*a **a ", "_a __a ", "`a ``a ", "|", "| a ", "<", "<a ", "(", "http://a.b/(", "[^a", "~~a ", "*", "a*b", "> ", "]", "[a]: b\n" }
            from each in new[] { 450, 950 }
            select new TheoryDataRow<string, int>(mark, each)];

    /// <summary>Just below the bounds, again and again: what a patient attacker would send.</summary>
    [Theory]
    [MemberData(nameof(Clusters))]
    public void Many_blocks_of_many_marks_end_in_time(string mark, int each)
    {
        var block = string.Concat(Enumerable.Repeat(mark, each)) + "\n\n";
        var bomb = string.Concat(Enumerable.Repeat(block, 300_000 / block.Length));
        var watch = Stopwatch.StartNew();

        Html(bomb);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed} for {mark} x {each}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{mark.Trim()} x {each}: {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Lists_nested_by_indentation_end_at_the_parsers_limit()
    {
        var bomb = string.Concat(Enumerable.Range(0, 700).Select(depth => new string(' ', depth * 2) + "- a\n"));

        Assert.Contains("a", Html(bomb), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_beyond_the_limit_is_shown_escaped()
    {
        var html = Html("<script>" + new string('x', 1_000_000));

        Assert.StartsWith("<p>&lt;script&gt;x", html, StringComparison.Ordinal);
    }

    private static void AssertSafe(string? address, string[] allowed)
    {
        if (address is not null)
        {
            Assert.Contains(allowed, a => address.StartsWith(a, StringComparison.OrdinalIgnoreCase));
            Assert.False(address.StartsWith("//", StringComparison.Ordinal));
            Assert.DoesNotContain(address, char.IsControl);
        }
    }

    private IElement Parse(string text) => new HtmlParser().ParseDocument(Html(text)).Body!;

    private string Html(string text) => markdown.ToHtml(text, MarkdownContext.Bare).ToString();
}
