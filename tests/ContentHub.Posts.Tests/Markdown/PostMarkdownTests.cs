using System.Text.RegularExpressions;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Tests.Markdown;

public sealed class PostMarkdownTests
{
    private static readonly Guid Pump = Guid.Parse("0197a000-0000-7000-8000-00000000b001");

    private readonly PostMarkdown markdown = new();

    [Theory]
    [InlineData("Plain *soft* **strong** ~~gone~~ `code`", "<p>Plain <em>soft</em> <strong>strong</strong> <del>gone</del> <code>code</code></p>\n")]
    [InlineData("- [ ] a\n- [x] b", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled aria-label=\"Open\"> a</li>\n<li class=\"task-list-item\"><input type=\"checkbox\" disabled aria-label=\"Done\" checked> b</li>\n</ul>\n")]
    [InlineData("```csharp\nvar a = \"<b>\";\n```", "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code 1\"><code class=\"language-csharp\">var a = &quot;&lt;b&gt;&quot;;\n</code></pre>\n")]
    [InlineData("https://example.org", "<p><a href=\"https://example.org\" rel=\"noopener\">https://example.org</a></p>\n")]
    [InlineData("[us](/about)", "<p><a href=\"/about\">us</a></p>\n")]
    [InlineData("[call](tel:+4940123) [write](mailto:a@b.example)", "<p><a href=\"tel:+4940123\">call</a> <a href=\"mailto:a@b.example\">write</a></p>\n")]
    [InlineData("[site](www.example.org/a)", "<p><a href=\"https://www.example.org/a\" rel=\"noopener\">site</a></p>\n")]
    [InlineData("<a@b.example>", "<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n")]
    [InlineData("مرحبا 👋🏽 Grüße", "<p>مرحبا 👋🏽 Grüße</p>\n")]
    [InlineData("a<br>b", "<p>a&lt;br&gt;b</p>\n")]
    public void Renders(string text, string html) => Assert.Equal(html, Html(text));

    [Fact]
    public void Headings_start_at_the_second_level_and_keep_their_order()
    {
        Assert.Equal(
            "<h2 id=\"h-pumps\">Pumps</h2>\n<h3 id=\"h-costs\">Costs</h3>\n<h3 id=\"h-costs-2\">Costs</h3>\n",
            Html("# Pumps\n\n## Costs\n\n## Costs"));
        Assert.Equal("<h2 id=\"h-costs\">Costs</h2>\n", Html("## Costs"));
    }

    [Fact]
    public void Fragments_find_the_prefixed_heading()
    {
        Assert.Contains("<a href=\"#h-costs\">", Html("[see](#costs)\n\n## Costs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_scroll_in_a_box_and_keep_line_breaks()
    {
        var html = Html("| a | b |\n|---|--:|\n| one<br>two<BR />three | \\<br> 3 |");

        Assert.StartsWith("<div class=\"prose__table\" tabindex=\"0\" role=\"region\" aria-label=\"Table 1\">\n<table>", html, StringComparison.Ordinal);
        Assert.Contains("<td>one<br />\ntwo<br />\nthree</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"align-end\">&lt;br&gt; 3</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Tick [x] here", "Tick [x] here")]
    [InlineData("- [x](https://example.com) leads", "x leads")]
    [InlineData("- a\n\n  [ ] b", "a[ ] b")]
    [InlineData("- **[x] c**", "[x] c")]
    public void Brackets_inside_of_an_item_stay_words(string text, string words)
    {
        var html = Html(text);

        Assert.DoesNotContain("<input", html, StringComparison.Ordinal);
        Assert.Equal(words, string.Concat(Regex.Replace(html, "<[^>]+>", "").Split('\n')));
    }

    [Fact]
    public void Scrolling_boxes_have_names_of_their_own()
    {
        var html = Html("    a\n\n```\nb\n```\n\n| a |\n|---|\n| b |\n\nText\n\n| c |\n|---|\n| d |");

        Assert.Equal(["Code 1", "Code 2", "Table 1", "Table 2"], Regex.Matches(html, "tabindex=\"0\" role=\"region\" aria-label=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Footnotes_are_linked_both_ways()
    {
        var html = Html("Text[^n].\n\n[^n]: Source.");

        Assert.Contains("class=\"footnote-ref\"", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"footnotes\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_the_hub_carry_size_renditions_and_colour()
    {
        var asset = new AssetView(Pump, "pump.jpg", "image/jpeg", 4000, 3000, 1, "00", "dc-231", [480, 960]);
        var context = new MarkdownContext("/acme", new Dictionary<Guid, AssetView> { [Pump] = asset }, FirstImageEager: true);

        var html = markdown.ToHtml($"![A pump](/media/{Pump} \"Our *pump*\")\n\n![Again](/media/{Pump})", context).ToString();

        Assert.Equal(
            $"<figure><img src=\"/acme/media/{Pump}\" alt=\"A pump\" srcset=\"/acme/media/{Pump}/480.webp 480w, /acme/media/{Pump}/960.webp 960w\" " +
            "sizes=\"(min-width: 46rem) 44rem, 100vw\" width=\"4000\" height=\"3000\" class=\"dc-231\" fetchpriority=\"high\"><figcaption>Our *pump*</figcaption></figure>\n",
            html[..(html.IndexOf("</figure>", StringComparison.Ordinal) + 10)]);
        Assert.Contains("loading=\"lazy\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_below_media_that_names_no_picture_is_no_picture()
    {
        Assert.Equal("<p>x</p>\n", Html("![x](/media/../api/v1/posts)"));
        Assert.Contains($"src=\"/media/{Pump}\"", Html($"![x](/media/{Pump}/../../hub)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_named_once_in_the_order_of_the_text()
    {
        Assert.Equal([Pump], markdown.AssetsIn($"![a](/media/{Pump})\n\n[![b](/media/{Pump})](/x) ![c](https://example.org/c.png)"));
    }

    [Fact]
    public void Plain_text_has_no_marks()
    {
        var text = markdown.ToPlainText($"# Pumps\n\nThey **move** [water](https://example.org) &amp; more[^1].\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n![alt](/media/{Pump})\n\n[^1]: Note");

        Assert.Equal("Pumps\n\nThey move water & more.\none\ntwo\na\tb\nc\td\nNote", text.Replace("\n\none", "\none", StringComparison.Ordinal).Replace("\n\na\t", "\na\t", StringComparison.Ordinal));
    }

    [Fact]
    public void Outline_follows_the_headings()
    {
        Assert.Equal([new Heading(2, "A & B", "h-a-b"), new Heading(3, "C", "h-c")], markdown.Outline("# A &amp; B\n\n## C"));
    }

    [Theory]
    [InlineData("", 0, 1)]
    [InlineData("One two-three don't 1,000.5", 4, 1)]
    [InlineData("産業用ポンプ", 3, 1)]
    public void Counts_words(string text, int words, int minutes)
    {
        Assert.Equal(words, markdown.WordCount(text));
        Assert.Equal(minutes, markdown.ReadingMinutes(text));
    }

    private string Html(string text) => markdown.ToHtml(text, MarkdownContext.Bare).ToString();
}
