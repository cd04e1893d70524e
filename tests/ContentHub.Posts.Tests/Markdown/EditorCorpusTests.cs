using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ContentHub.Posts.Contracts;
using ContentHub.Testing;

namespace ContentHub.Posts.Tests.Markdown;

/// <summary>What the rich editor writes reads like what was typed. <c>tests/markdown</c> makes the corpus.</summary>
public sealed class EditorCorpusTests
{
    private readonly PostMarkdown markdown = new();

    [Fact]
    public void Readers_see_the_same_before_and_after_the_rich_editor()
    {
        List<string> changed = [];
        foreach (var (line, number) in File.ReadLines(Clone.PathOf("tests", "markdown", "corpus.jsonl")).Select((line, number) => (line, number)))
        {
            var (typed, written) = JsonSerializer.Deserialize<Pair>(line, JsonSerializerOptions.Web)!;
            var (before, after) = (Seen(typed), Seen(written));
            if (before != after)
            {
                changed.Add($"seed {number}: {Difference(before, after)}");
            }
        }

        Assert.True(changed.Count == 0, string.Join("\n", changed));
    }

    /// <summary>Text, pictures and addresses in order. Blanks don't count.</summary>
    private string Seen(string text)
    {
        var body = new HtmlParser().ParseDocument(markdown.ToHtml(text, MarkdownContext.Bare).ToString()!).Body!;
        var seen = new StringBuilder();
        foreach (var node in body.Descendants())
        {
            seen.Append(node switch
            {
                IText words => words.Data,
                IHtmlImageElement picture => $"[{picture.AlternativeText} {picture.GetAttribute("src")}]",
                IHtmlAnchorElement link => $"({link.GetAttribute("href")})",
                _ => "",
            });
        }

        return string.Concat(seen.ToString().Where(c => !char.IsWhiteSpace(c)));
    }

    private static string Difference(string before, string after)
    {
        var at = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Around(before, at)} became {Around(after, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 40)];

    private sealed record Pair(string Typed, string Written);
}
